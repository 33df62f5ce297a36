"""What a person can choose from: entries of the catalog, each marked for the design's release."""

from archbook.session.choices.beginnings import deployers, profiles, releases, use_cases
from archbook.session.choices.choice import Choice
from archbook.session.choices.group_choices import one_more_group, roles
from archbook.session.choices.meanings import group_meaning, layer_meaning
from archbook.session.choices.option_choices import Question, questions
from archbook.session.choices.service_choices import LAYERS, came_along, services

__all__ = [
    "LAYERS",
    "Choice",
    "Question",
    "came_along",
    "deployers",
    "group_meaning",
    "layer_meaning",
    "one_more_group",
    "profiles",
    "questions",
    "releases",
    "roles",
    "services",
    "use_cases",
]
