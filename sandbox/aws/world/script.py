"""What a test tells the stand-in to do: rules of what to match and what then happens.

A rule is `{"match": {...}, "then": {...}, "times": 3, "every": 2}`. All conditions of `match`
must hold; `times` ends the rule after so many uses, `every` lets it act on each n-th match only
(both for `answer` and `launch`). The newest matching rule wins.

match
  account, region   exact
  group             prefix of the Auto Scaling group's name
  action            API action, such as StartInstanceRefresh (with `answer` only)
  image             {"id": exact, "name": glob, "tag": {"key": exact, "value": glob}}
then
  answer    {"error": code, "message", "status": 400, "drop": true, "delay": real seconds}
  launch    {"fail": message of the failed scaling activity, "delay": seconds of boot}
  health    {"status": "Unhealthy", "after": seconds in service, "reason": text,
             "young": true: only of instances that come into service from now on}
  target    {"state": "unhealthy", "after": seconds in service, "reason", "description"}
  console   {"text": what GetConsoleOutput answers of an instance of the image}
  session   {"seconds": how long, in real ones, STS lets a role of the account be assumed}
  pool      {"stays": true}: a refresh does not replace the instances of the warm pool
  refresh   {"at": percent, "status", "reason", "hold": true, "then": status, "failAfter": seconds}
and in a sandbox whose instances answer (`--serving`)
  serve     {"boot": seconds from launch until it listens, "silent": true: it never does,
             "path": glob, "after": seconds since it listens, "share": 0..1 of the requests,
             "status", "body", "version", "headers", "delay": real seconds, "drop": true}
  ssm       {"online": seconds from launch until Run Command reaches it, "never": true, "fail": status of commands}
  metrics   {"lag": real seconds until CloudWatch has them, "missing": true}

All seconds but `delay` of `answer` and `serve`, and `lag`, are simulated ones.
"""

from __future__ import annotations

from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Any

MATCH = {"account", "region", "group", "action", "image"}
THEN = {
    "answer": {"error", "message", "status", "drop", "delay"},
    "launch": {"fail", "delay"},
    "health": {"status", "after", "reason", "young"},
    "target": {"state", "after", "reason", "description"},
    "console": {"text"},
    "session": {"seconds"},
    "pool": {"stays"},
    "refresh": {"at", "status", "reason", "hold", "then", "failAfter"},
}

# Of a sandbox whose instances answer.
SERVING = {
    "serve": {"boot", "silent", "path", "after", "share", "status", "body", "version", "headers", "delay", "drop"},
    "ssm": {"online", "never", "fail"},
    "metrics": {"lag", "missing"},
}


@dataclass
class Rule:
    """One rule, and how often it has matched."""

    match: dict[str, Any]
    then: dict[str, dict[str, Any]]
    times: int | None = None
    every: int = 1
    seen: int = 0


class Script:
    """The rules in force, newest last."""

    def __init__(self) -> None:
        self._rules: list[Rule] = []

    def add(self, rules: list[dict[str, Any]]) -> None:
        """Take rules over; ValueError names what is not understood, and then none is taken."""
        self._rules.extend([parse(rule) for rule in rules])

    def clear(self) -> None:
        """Forget every rule."""
        self._rules.clear()

    def every(self, facet: str, facts: dict[str, Any]) -> list[dict[str, Any]]:
        """What all matching rules say about a facet, newest first; nothing is used up."""
        found = [rule for rule in reversed(self._rules) if facet in rule.then and matches(rule.match, facts)]
        return [rule.then[facet] for rule in found]

    def look(self, facet: str, facts: dict[str, Any]) -> dict[str, Any] | None:
        """What the newest matching rule says about a facet; nothing is used up."""
        return next(iter(self.every(facet, facts)), None)

    def take(self, facet: str, facts: dict[str, Any]) -> dict[str, Any] | None:
        """As look, and counts the use against `times` and `every`."""
        for rule in reversed(self._rules):
            if facet in rule.then and rule.times != 0 and matches(rule.match, facts):
                rule.seen += 1
                if rule.seen % rule.every:
                    continue
                rule.times = None if rule.times is None else rule.times - 1
                return rule.then[facet]
        return None


def let(*facets: str) -> None:
    """Understand these too from now on, of those that only some sandboxes have."""
    THEN.update({facet: SERVING[facet] for facet in facets})


def parse(raw: dict[str, Any]) -> Rule:
    """A rule from its JSON; ValueError names the first key that is not understood."""
    known("rule", raw, {"match", "then", "times", "every"})
    known("match", raw.get("match", {}), MATCH)
    known("then", raw.get("then", {}), set(THEN))
    for facet, fields in raw.get("then", {}).items():
        known(facet, fields, THEN[facet])
    return Rule(raw.get("match", {}), raw["then"], raw.get("times"), raw.get("every", 1))


def known(where: str, given: dict[str, Any], accepted: set[str]) -> None:
    """ValueError when `given` has a key that is not accepted: a misspelt rule must not pass silently."""
    unknown = set(given) - accepted
    if unknown:
        raise ValueError(f"{where}: {sorted(unknown)} not understood; accepted: {sorted(accepted)}")


def matches(match: dict[str, Any], facts: dict[str, Any]) -> bool:
    """Whether all conditions hold. A fact that is not known fails its condition."""
    exact = all(facts.get(key) == match[key] for key in ("account", "region", "action") if key in match)
    prefix = "group" not in match or str(facts.get("group", "")).startswith(match["group"])
    return exact and prefix and ("image" not in match or image_matches(match["image"], facts.get("image")))


def image_matches(wanted: dict[str, Any], image: Any) -> bool:
    """Whether an image, which has an id, a name and tags, is the one a rule means."""
    if image is None:
        return False
    tag = wanted.get("tag")
    return (
        wanted.get("id", image.id) == image.id
        and fnmatchcase(image.name, wanted.get("name", "*"))
        and (tag is None or fnmatchcase(image.tags.get(tag["key"], ""), tag["value"]))
    )
