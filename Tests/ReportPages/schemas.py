"""JSON files against their published schemas, by a validator that is not ours."""

import json
from pathlib import Path

from jsonschema import Draft202012Validator

from deliveries import ROOT, Command


def faults(commands: list[Command]) -> list[str]:
    """What is wrong with the golden files, and with what fresh runs wrote and said."""
    report, manifest = validator("report"), validator("manifest")
    found = []
    for file in sorted(ROOT.glob("samples/*/*/expected/report.json")):
        found += judged(report, file)
    for file in sorted(ROOT.glob("samples/*/*/expected/manifest.json")):
        found += judged(manifest, file)
    for command in commands:
        if not is_report(command.output):
            continue
        found += judged(report, command.name, command.output)
        if command.folder:
            found += judged(report, command.folder / "report.json")
            found += judged(manifest, command.folder / "manifest.json")
    return found


def validator(name: str) -> Draft202012Validator:
    schema = json.loads((ROOT / "Sources/Reports/JSON" / f"{name}.schema.json").read_text())
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def is_report(output: dict) -> bool:
    """Whether a command said a report; answers and reversals have a form of their own."""
    return output["schema"].startswith("timeferry-report/")


def judged(schema: Draft202012Validator, file: Path | str, value: dict | None = None) -> list[str]:
    """What a schema says of a file, or of a value that goes by a name."""
    if value is None:
        value = json.loads(file.read_text())
        file = file.relative_to(ROOT)
    errors = schema.iter_errors(value)
    return [f"{file}: {error.json_path}: {error.message[:200]}" for error in errors]
