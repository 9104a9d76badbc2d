"""The health check: what is wrong with a policy as it is written, told from its reading and from dated facts."""

from parch.domain.checking.check import check
from parch.domain.checking.knowledge import Knowledge, read_knowledge
from parch.domain.checking.problems import Problem

__all__ = ["Knowledge", "Problem", "check", "read_knowledge"]
