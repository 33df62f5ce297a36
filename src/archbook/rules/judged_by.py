"""A blueprint as a profile sees it."""

from dataclasses import replace

from archbook.model.blueprint import Blueprint
from archbook.model.catalog.profile import ProfileEntry


def judged_by(profile: ProfileEntry, blueprint: Blueprint) -> Blueprint:
    """Return *blueprint* with what *profile* requires, where the design does not say itself.

    The design is then one of that profile, so that rules take its positions on thresholds.
    """
    design, asked = blueprint.design, profile.requires
    stated = design.requirements
    open_ones = asked.model_fields_set - stated.model_fields_set
    added = {field: getattr(asked, field) for field in open_ones}
    if not added and design.profile == profile.id:
        return blueprint
    changes = {"profile": profile.id, "requirements": stated.model_copy(update=added)}
    return replace(blueprint, design=design.model_copy(update=changes))
