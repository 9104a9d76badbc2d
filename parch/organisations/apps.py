from django.apps import AppConfig


class OrganisationsConfig(AppConfig):
    """Councils, schools, governing bodies, people and their roles."""

    name = "parch.organisations"

    def ready(self) -> None:
        from parch.accounts import colleagues as asked, invitations, second_factor
        from parch.audit import registry as audit
        from parch.organisations import colleagues, first_visit, navigation, needs, registries
        from parch.organisations.notices import STEP_GIVEN
        from parch.outbox.notices import register

        register(STEP_GIVEN)
        second_factor.register(colleagues.needs_second_factor)
        asked.register(led_by=colleagues.led_by, leaders_beside=colleagues.leaders_beside)
        invitations.register(join=colleagues.join, from_whom=colleagues.from_whom)
        audit.register_owners(colleagues.owners)
        audit.register_names(colleagues.names)
        registries.needs.register(needs.needs)
        registries.checklist.register(first_visit.lines)
        registries.navigation.register(navigation.pages)
