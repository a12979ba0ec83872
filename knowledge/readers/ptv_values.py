"""Values of the national catalogue under one name each, whatever the version of the document calls them."""

from __future__ import annotations

from knowledge.readers.shapes import text

#: version 7 → version 8 (renamed in 2018, still met in stored documents) and version 12 → version 8
_RENAMED = {
    "WholeCountry": "Nationwide",
    "WholeCountryExceptAlandIslands": "NationwideExceptAlandIslands",
    "WholeCountryExceptAland": "NationwideExceptAlandIslands",
    "AreaType": "LimitedType",
    "LimitedArea": "LimitedType",
    "Province": "Region",
    "BusinessRegions": "BusinessSubRegion",
    "HospitalRegions": "HospitalDistrict",
    "Charged": "Chargeable",
    "Free": "FreeOfCharge",
    "ShortDescription": "Summary",
    "ServiceUserInstruction": "UserInstruction",
    "ServiceTypeAdditionalInfo": "ServiceType",
    "DeadLineAdditionalInfo": "DeadLine",
    "ProcessingTimeAdditionalInfo": "ProcessingTime",
    "ValidityTimeAdditionalInfo": "ValidityTime",
    "AlternateName": "AlternativeName",
    "Standard": "DaysOfTheWeek",
    "Exception": "Exceptional",
    "Special": "OverMidnight",
    "PermissionAndObligation": "PermitOrObligation",
    "PermitOrOtherObligation": "PermitOrObligation",
    "ProfessionalQualifications": "ProfessionalQualification",
    "SelfProduced": "SelfProducedServices",
    "PurchaseServices": "ProcuredServices",
    "EService": "EChannel",
    "TelephoneService": "Phone",
}
_OLD_NAMES: dict[str, tuple[str, ...]] = {}
for _old, _new in _RENAMED.items():
    _OLD_NAMES[_new] = (*_OLD_NAMES.get(_new, ()), _old)


def today(value: object) -> str:
    """The name that a value has today; a value that is not known stays as it is."""
    written = text(value)
    return _RENAMED.get(written, written)


def spellings(value: str) -> tuple[str, ...]:
    """A value and every name that it had before."""
    return (value, *_OLD_NAMES.get(value, ()))
