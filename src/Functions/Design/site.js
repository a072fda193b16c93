// Progressive enhancement only: every page works without this file.
import { Button } from 'govuk-frontend/dist/govuk/components/button/button.mjs';
import { ErrorSummary } from 'govuk-frontend/dist/govuk/components/error-summary/error-summary.mjs';
import './counter.js';

if ('noModule' in HTMLScriptElement.prototype) {
  document.body.classList.add('js-enabled', 'govuk-frontend-supported');
  for (const Component of [Button, ErrorSummary]) {
    for (const root of document.querySelectorAll(`[data-module="${Component.moduleName}"]`)) new Component(root);
  }
}

// Whoever signs out may share the device: nothing that was typed stays on it.
document.querySelector('form[action="/keluar"]')?.addEventListener('submit', () => {
  for (const key of Object.keys(localStorage).filter((name) => name.startsWith('ovop:'))) localStorage.removeItem(key);
  globalThis.indexedDB?.deleteDatabase('ovop');
});

// Whoever was signed out in the middle of a form is told that what they typed is still here.
const kept = document.getElementById('masih-tersimpan');
if (kept) kept.hidden = !Object.keys(localStorage).some((name) => name.startsWith('ovop:OVOP-'));

for (const button of document.querySelectorAll('[data-copy]')) {
  button.hidden = false;
  button.addEventListener('click', () => navigator.clipboard.writeText(document.getElementById(button.dataset.copy).value));
}
