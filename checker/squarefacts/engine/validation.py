"""What is wrong with a file of settings, in words that name the key and the nearest right one."""

from difflib import get_close_matches

from pydantic import BaseModel, ValidationError


def describe(error: ValidationError, model: type[BaseModel]) -> str:
    """The problems of a validation, each with the path of its key.

    Args:
        error: what pydantic found.
        model: the model of the whole file, for the names of its keys.
    """
    known = [field.alias or name for name, field in model.model_fields.items()]
    problems = []
    for item in error.errors():
        path = ".".join(map(str, item["loc"]))
        if item["type"] == "extra_forbidden":
            near = get_close_matches(str(item["loc"][-1]), known, n=1)
            hint = f"did you mean {near[0]!r}?" if near and len(item["loc"]) == 1 else "no such key here"
            problems.append(f"unknown key {path!r}: {hint}")
        elif item["type"] == "missing":
            problems.append(f"the key {path!r} is missing")
        else:
            problems.append(f"{path}: {item['msg']}, got {item['input']!r}")
    return "; ".join(problems)
