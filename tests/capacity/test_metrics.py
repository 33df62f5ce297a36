"""How much metrics take; published examples."""

import pytest

from archbook.capacity.metrics import (
    METHODS,
    metered_gb,
    metric_kib,
    points,
    prometheus_gb,
    samples_a_second,
)


@pytest.mark.parametrize(
    ("each_second", "days", "size", "gb"),
    [
        # Two clusters of GitLab's charts: four days at 8,521 samples a second.
        (8_521, 4, 2, 5.889715200),
        (8_521, 4, 0.91, 2.679820416),
        # A gist on sizing: ten days at 21,360.
        (21_359.936262203624, 10, 1.640350514654668, 30.272644028),
    ],
)
def test_published_prometheus(each_second: float, days: int, size: float, gb: float) -> None:
    assert prometheus_gb(each_second, days, size) == pytest.approx(gb, rel=1e-3)


def test_pipecd_a_week_of_57114_series_read_each_minute() -> None:
    incoming = samples_a_second(57_114, 60)
    assert incoming * 7 * 86_400 == pytest.approx(575_709_120)
    assert prometheus_gb(incoming, 7) == pytest.approx(1.151418240)


def test_gnocchi_a_year_by_the_minute() -> None:
    """525,600 points and 4,204,800 bytes for one method; 24.6 MiB for six are printed."""
    assert points(365, 60) == 525_600
    assert metric_kib(525_600, 1) == pytest.approx(4_106, abs=0.5)
    assert metric_kib(525_600, METHODS) / 1024 == pytest.approx(24.06, abs=0.01)


def test_gnocchi_1440_points_of_six_methods() -> None:
    assert metric_kib(1_440, 1, 8.04) == pytest.approx(11.3, abs=0.05)
    assert metric_kib(1_440, 6, 8.04) == pytest.approx(67.8, abs=0.05)


@pytest.mark.parametrize(("spans", "kib"), [([(30, 300)], 406), ([(7, 60), (365, 3_600)], 887)])
def test_gnocchi_policies(spans: list[tuple[float, float]], kib: int) -> None:
    """Low and medium, as Gnocchi prints them, to 0.5 %."""
    every = sum(points(days, seconds) for days, seconds in spans)
    assert metric_kib(every, 6, 8.04) == pytest.approx(kib, rel=0.005)


def test_metrics_of_a_cloud() -> None:
    assert metered_gb(1_000_000, 406) == pytest.approx(415.744)
