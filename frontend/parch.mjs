// What makes a page more comfortable where JavaScript runs. Every page works without it.
import { Button, CharacterCount, Checkboxes, ErrorSummary, PasswordInput, Radios, createAll } from 'govuk-frontend'

const components = [Button, CharacterCount, Checkboxes, ErrorSummary, PasswordInput, Radios]

// The styles that hide or reveal by script hang on these classes, so a page without script shows everything.
document.body.classList.add('js-enabled', 'govuk-frontend-supported')
for (const component of components) {
  createAll(component)
}
