"""The health check: what is wrong with a policy as it is written, told from its reading and from dated facts."""

from parch.domain.checking.problems import Problem

__all__ = ["Problem"]
