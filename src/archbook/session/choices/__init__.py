"""What a person can choose from: entries of the catalog, each marked for the design's release."""

from archbook.session.choices.beginnings import deployers, profiles, releases, use_cases
from archbook.session.choices.choice import Choice
from archbook.session.choices.device_choices import pdus, rack_types, servers, switches
from archbook.session.choices.drawing_choices import losses, parts
from archbook.session.choices.group_choices import one_more_group, roles
from archbook.session.choices.meanings import group_meaning, layer_meaning
from archbook.session.choices.option_choices import Question, questions
from archbook.session.choices.purposes import (
    criteria,
    deployment_concept,
    deployment_models,
    service_models,
)
from archbook.session.choices.running_choices import active_services, components, hypervisors
from archbook.session.choices.service_choices import LAYERS, came_along, services
from archbook.session.choices.setting_choices import Number, settings
from archbook.session.choices.systems import operating_systems

__all__ = [
    "LAYERS",
    "Choice",
    "Number",
    "Question",
    "active_services",
    "came_along",
    "components",
    "criteria",
    "deployers",
    "deployment_concept",
    "deployment_models",
    "group_meaning",
    "hypervisors",
    "layer_meaning",
    "losses",
    "one_more_group",
    "operating_systems",
    "parts",
    "pdus",
    "profiles",
    "questions",
    "rack_types",
    "releases",
    "roles",
    "servers",
    "service_models",
    "services",
    "settings",
    "switches",
    "use_cases",
]
