"""Checks a JSON value against a schema: the keywords that runtime/schemas uses, and no others."""

KNOWN = {"$schema", "$id", "$defs", "title", "description", "type", "const", "enum", "properties",
         "required", "additionalProperties", "items", "$ref", "oneOf", "minimum"}
TYPES = {"object": dict, "array": list, "string": str, "boolean": bool, "integer": int}


def is_of(value, name):
    """Whether the value is of a type; true and false are no numbers."""
    if name == "number":
        return isinstance(value, (int, float)) and not isinstance(value, bool)
    return isinstance(value, TYPES[name]) and (name == "boolean" or not isinstance(value, bool))


def object_complaints(value, schema, root, path):
    known = schema.get("properties", {})
    for name in schema.get("required", []):
        if name not in value:
            yield f"{path}: '{name}' is missing"
    for name, member in value.items():
        if name in known:
            yield from complaints(member, known[name], root, f"{path}.{name}")
        elif schema.get("additionalProperties") is False:
            yield f"{path}: '{name}' is not in the schema"


def complaints(value, schema, root=None, path="$"):
    """Yields a line for each fault; none: the value is what the schema describes."""
    root = schema if root is None else root
    unknown = set(schema) - KNOWN
    if unknown:
        raise ValueError(f"this checker does not know {sorted(unknown)}")
    if "$ref" in schema:
        name = schema["$ref"].removeprefix("#/$defs/")
        yield from complaints(value, root["$defs"][name], root, path)
    if "oneOf" in schema:
        faults = [list(complaints(value, one, root, path)) for one in schema["oneOf"]]
        if faults.count([]) != 1:
            yield f"{path}: fits {faults.count([])} of the choices; " + "; ".join(
                min(faults, key=len)[:3])
    if "const" in schema and value != schema["const"]:
        yield f"{path}: {value!r} is not {schema['const']!r}"
    if "enum" in schema and value not in schema["enum"]:
        yield f"{path}: {value!r} is none of {schema['enum']}"
    if "type" in schema and not is_of(value, schema["type"]):
        yield f"{path}: {value!r} is no {schema['type']}"
        return
    if "minimum" in schema and value < schema["minimum"]:
        yield f"{path}: {value} is less than {schema['minimum']}"
    if isinstance(value, dict):
        yield from object_complaints(value, schema, root, path)
    if isinstance(value, list) and "items" in schema:
        for index, item in enumerate(value):
            yield from complaints(item, schema["items"], root, f"{path}[{index}]")
