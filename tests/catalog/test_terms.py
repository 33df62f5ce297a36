"""Terms: every word of the course text, sections 1.4, 2 and 3, is defined."""

from pathlib import Path

import pytest

from archbook.catalog import bundled

FACTS = bundled()
COURSE = Path(__file__).parents[3] / "shared" / "seed" / "openstack-private-cloud.ko.md"

WORDS: dict[str, str] = {
    # spelling of the course text → term; 1.4
    "클라우드 서비스": "cloud-service",
    "클라우드 컴퓨팅": "cloud-computing",
    "클라우드 컴퓨팅 기술": "cloud-computing-technology",
    "클라우드 서비스 인프라": "cloud-service-infrastructure",
    "CSP": "cloud-service-provider",
    "MSP": "managed-service-provider",
    "클라우드 플랫폼": "cloud-platform",
    "컨트롤러 노드": "controller-node",
    "컴퓨트 노드": "compute-node",
    "스토리지 노드": "storage-node",
    "네트워크 노드": "network-node",
    "클라우드 마이그레이션": "cloud-migration",
    "가상 머신": "virtual-machine",
    "컨테이너": "container",
    "namespace isolation": "namespace-isolation",
    "블록 스토리지": "block-storage",
    "SAN": "san",
    "NAS": "nas",
    "DAS": "das",
    "Object Storage": "object-storage",
    "메타데이터": "metadata",
    "비정형 데이터": "unstructured-data",
    "Consolidation": "consolidation",
    "isolation": "isolation",
    "SDN": "sdn",
    "NFV": "nfv",
    "IPS/IDS": "ips-ids",
    "DPI": "deep-packet-inspection",
    "캐싱": "caching",
    "NAT": "nat",
    "가상 네트워크": "virtual-network",
    "세그먼트": "network-segment",
    "브로드캐스트": "broadcast-traffic",
    "하이퍼바이저": "hypervisor",
    "클라우드 파운드리": "cloud-foundry",
    "OpenShift": "openshift",
    "컨버지드 인프라": "converged-infrastructure",
    # 2
    "클라우드 포털": "cloud-portal",
    "사용자 포털": "user-portal",
    "운영자 포털": "operator-portal",
    "대시보드": "dashboard",
    "요금관리": "charging",
    "용량 관리": "capacity-management",
    "네트워크 가상화": "virtualisation",
    "오픈 스택": "openstack",
    "클라우드 스택": "cloudstack",
    "시스템 스택": "system-center",
    "Eucalyptus": "eucalyptus",
    "Lock-In": "vendor-lock-in",
    "Open API": "api",
    "에코 시스템": "ecosystem",
    "릴리즈": "release",
    "L3 및 L4 스위치": "l4-switch",
    "부하 분산": "load-balancing",
    "방화벽": "firewall",
    "스토리지 백엔드": "storage-back-end",
    "DHCP": "dhcp",
    "SNAT": "snat",
    "DNAT": "dnat",
    "단일 장애점": "single-point-of-failure",
    "DVR": "dvr",
    "이중화": "high-availability",
    "DMZ": "dmz",
    "코어 서비스": "core-service",
    "옵셔널 서비스": "optional-service",
    "성숙도": "maturity",
    "약한 결합": "loose-coupling",
    "REST API": "rest-api",
    "Message Queue": "message-queue",
    "Bare-Metal": "bare-metal",
    "Hadoop": "hadoop",
    "Shared File System": "shared-file-system",
    "NFS": "nfs",
    "CIFS": "cifs",
    "DNS": "dns",
    "Key Management": "key-management",
    "Docker": "docker",
    "Kubernetes": "kubernetes",
    "Application Catalog": "application-catalogue",
    "Agent": "agent",
    "클러스터링": "clustering",
    "Nova": "nova",
    "Neutron": "neutron",
    "Swift": "swift",
    "Cinder": "cinder",
    "Keystone": "keystone",
    "Glance": "glance",
    "Horizon": "horizon",
    "Heat": "heat",
    "Ceilometer": "ceilometer",
    "Sahara": "sahara",
    "Ironic": "ironic",
    "Zaqar": "zaqar",
    "Manila": "manila",
    "Designate": "designate",
    "Barbican": "barbican",
    "Magnum": "magnum",
    "Murano": "murano",
    "Monasca": "monasca",
    "아파치 웹 서버": "apache-web-server",
    "VNC": "vnc",
    "Canvas": "html5-canvas",
    "Web Socket": "websocket",
    "보안 그룹": "security-group",
    "드라이버": "driver",
    "아무것도 공유하지 않는 구조": "shared-nothing",
    "서브넷": "subnet",
    "라우터": "router",
    "VPN": "vpn",
    "클라우드 디스크": "cloud-disk",
    "Endpoint": "endpoint",
    "이미지": "image",
    "스냅샷": "snapshot",
    "P2V": "p2v",
    "V2V": "v2v",
    "Diskimage-builder": "image-builder",
    "Telemetry": "telemetry",
    "NoSQL": "nosql",
    "Mongo DB": "mongodb",
    "HOT": "hot-template",
    "CloudFormation": "cloudformation",
    "오토스케일링": "auto-scaling",
    "YAML": "yaml",
    "통합 관리": "orchestration",
    "HTC": "htc",
    "Big Data": "big-data",
    "Spark": "spark",
    "Elastic Search": "elasticsearch",
    "Lucene": "lucene",
    "Logstash": "logstash",
    "JSON": "json",
    "Kibana": "kibana",
    "Loghost": "loghost",
    "Splunk": "splunk",
    "HAProxy": "haproxy",
    "Keepalived": "keepalived",
    "Heart Beat": "heartbeat",
    "Active-Standby": "active-standby",
    "Ansible": "ansible",
    "Chef": "chef",
    "MySQL": "mysql",
    "알람": "alarm",
    "이벤트": "event",
    "플러그인": "plug-in",
    # both chapters 3
    "Fedora": "fedora",
    "Cent OS": "centos-linux",
    "RHEL": "rhel",
    "Rocky": "rocky-linux",
    "Cent OS Stream": "centos-stream",
    "hostname": "host-name",
    "NetworkManager": "networkmanager",
    "nmcli": "nmcli",
    "nmtui": "nmcli",
    "ifcfg": "ifcfg",
    "yum": "yum",
    "rpm": "rpm",
}
"""Words of the course text, sections 1.4, 2 and 3 → the term that defines each."""


def test_every_word_of_the_course_text_has_its_term() -> None:
    assert set(WORDS.values()) <= set(FACTS.ids("terms"))


def test_the_words_are_those_of_the_course_text() -> None:
    if not COURSE.is_file():
        pytest.skip("the course text is not beside this checkout")
    text = COURSE.read_text(encoding="utf-8").casefold()
    assert not [word for word in WORDS if word.casefold() not in text]


def test_what_a_term_points_to_is_there() -> None:
    for name in FACTS.ids("terms"):
        for entry in FACTS.term(name).see:
            kind, _, identifier = entry.partition("/")
            assert identifier in FACTS.ids(kind), f"{name}: {entry}"


def test_titles_of_terms_differ() -> None:
    for language in ("en", "ko"):
        titles = [FACTS.term(one).title.in_language(language) for one in FACTS.ids("terms")]
        assert len(titles) == len(set(titles))
