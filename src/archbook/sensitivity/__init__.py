"""What moves an answer: inputs of a design are varied one by one, and it is sized again."""

from archbook.sensitivity.answers import UNITS, answer
from archbook.sensitivity.knobs import Knob, knobs
from archbook.sensitivity.sweep import sweep
from archbook.sensitivity.tornado import Asked, tornado

__all__ = ["UNITS", "Asked", "Knob", "answer", "knobs", "sweep", "tornado"]
