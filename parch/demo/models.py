"""The mark of a database that holds the demonstration and nothing else."""

from django.db import models


class Demonstration(models.Model):
    """One row, in a demonstration's database only: `parch serve` refuses where it does not belong."""

    loaded_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(name="demo_demonstration_is_marked_once", condition=models.Q(pk=1)),
        ]

    def __str__(self) -> str:
        return "demonstration"
