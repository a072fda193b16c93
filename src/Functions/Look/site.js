// Progressive enhancement only: every page works without this file.
import { Button } from 'govuk-frontend/dist/govuk/components/button/button.mjs';
import { ErrorSummary } from 'govuk-frontend/dist/govuk/components/error-summary/error-summary.mjs';

if ('noModule' in HTMLScriptElement.prototype) {
  document.body.classList.add('js-enabled', 'govuk-frontend-supported');
  for (const Component of [Button, ErrorSummary]) {
    for (const root of document.querySelectorAll(`[data-module="${Component.moduleName}"]`)) new Component(root);
  }
}
