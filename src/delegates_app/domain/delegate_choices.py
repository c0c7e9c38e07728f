"""The words for diets and the states of badges, and what people type for them."""

from delegates_app.domain.choices import Choices
from delegates_app.domain.wording import mark
from delegates_app.domain.words import BadgeState, Diet

DIETS: Choices[Diet] = Choices(
    {
        Diet.VEGETARIAN: mark("Vegetarian"),
        Diet.VEGAN: mark("Vegan"),
        Diet.HALAL: mark("Halal"),
        Diet.KOSHER: mark("Kosher"),
        Diet.GLUTEN_FREE: mark("Gluten-free"),
        Diet.LACTOSE_FREE: mark("Lactose-free"),
        Diet.NUT_ALLERGY: mark("Nut allergy"),
        Diet.PESCATARIAN: mark("Pescatarian"),
        Diet.NO_PORK: mark("No pork"),
        Diet.OTHER: mark("Other"),
    },
    {
        "veg": Diet.VEGETARIAN,
        "veggie": Diet.VEGETARIAN,
        "vegetarien": Diet.VEGETARIAN,
        "vegetarienne": Diet.VEGETARIAN,
        "vegetarisch": Diet.VEGETARIAN,
        "vegetarier": Diet.VEGETARIAN,
        "vegetalien": Diet.VEGAN,
        "veganistisch": Diet.VEGAN,
        "casher": Diet.KOSHER,
        "koosjer": Diet.KOSHER,
        "koscher": Diet.KOSHER,
        "no gluten": Diet.GLUTEN_FREE,
        "coeliac": Diet.GLUTEN_FREE,
        "sans gluten": Diet.GLUTEN_FREE,
        "glutenvrij": Diet.GLUTEN_FREE,
        "glutenfrei": Diet.GLUTEN_FREE,
        "no lactose": Diet.LACTOSE_FREE,
        "sans lactose": Diet.LACTOSE_FREE,
        "lactosevrij": Diet.LACTOSE_FREE,
        "laktosefrei": Diet.LACTOSE_FREE,
        "no nuts": Diet.NUT_ALLERGY,
        "nuts": Diet.NUT_ALLERGY,
        "notenallergie": Diet.NUT_ALLERGY,
        "nussallergie": Diet.NUT_ALLERGY,
        "fish no meat": Diet.PESCATARIAN,
        "pescetarian": Diet.PESCATARIAN,
        "sans porc": Diet.NO_PORK,
        "geen varkensvlees": Diet.NO_PORK,
        "kein schweinefleisch": Diet.NO_PORK,
    },
)

BADGE_STATES: Choices[BadgeState] = Choices(
    {
        BadgeState.DRAFT: mark("Draft"),
        BadgeState.READY: mark("Ready"),
        BadgeState.PRINTED: mark("Printed"),
        BadgeState.HANDED_OVER: mark("Handed over"),
        BadgeState.RETURNED: mark("Returned"),
        BadgeState.VOID: mark("Void"),
    },
    {},
)
OUTDATED = mark("Outdated")
