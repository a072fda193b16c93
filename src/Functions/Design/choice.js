// Makes a long list searchable while one types. Without this script it stays a list, and the list is what is sent.
import accessibleAutocomplete from 'accessible-autocomplete';

for (const select of document.querySelectorAll('select[data-search]')) search(select);

function search(select) {
  const words = select.dataset;
  const within = words.within ? select.form.querySelector(`select[name="${words.within}"]`) : null;
  const id = select.id;
  const described = select.getAttribute('aria-describedby');
  const choices = [...select.options].filter((option) => option.value).map((option) => ({
    value: option.value, label: option.text, group: option.parentElement.label ?? '',
  }));
  const offered = () => choices.filter((choice) => choice.value.startsWith(within?.value ?? ''));
  const plain = (text) => text.toLowerCase().replace(/[^a-z0-9]+/g, ' ');
  const escaped = (text) => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
  const place = document.createElement('div');
  select.before(place);
  select.id = `${id}-select`;
  select.hidden = true;

  function choose(value) {
    if (select.value === value) return;
    select.value = value;
    for (const kind of ['input', 'change']) select.dispatchEvent(new Event(kind, { bubbles: true }));
  }

  function show() {
    place.replaceChildren();
    const element = place.appendChild(document.createElement('div'));
    accessibleAutocomplete({
      element, id,
      name: '',
      autoselect: true,
      showAllValues: true,
      defaultValue: select.value ? select.selectedOptions[0].text : '',
      inputClasses: select.className.includes('--error') ? 'govuk-input--error' : '',
      source: (typed, found) => found(offered().filter((choice) => plain(choice.label).includes(plain(typed)) || plain(choice.group).startsWith(plain(typed)))),
      templates: {
        inputValue: (choice) => choice?.label ?? '',
        suggestion: (choice) => (choice.group && !within?.value ? `${escaped(choice.label)} <span class="choice__group">${escaped(choice.group)}</span>` : escaped(choice.label ?? choice)),
      },
      onConfirm: (choice) => choice && choose(choice.value),
      dropdownArrow: () => '',
      tNoResults: () => words.none,
      tAssistiveHint: () => words.hint,
      tStatusNoResults: () => words.none,
      tStatusQueryTooShort: () => words.hint,
      tStatusResults: (count) => words.found.replace('{0}', count),
      tStatusSelectedOption: (option, count, at) => `${option} (${at + 1}/${count})`,
    });
    const input = element.querySelector('input[role=combobox]');
    if (described) input.setAttribute('aria-describedby', `${described} ${input.getAttribute('aria-describedby') ?? ''}`.trim());
    // What was typed and names no choice is no answer: the form says so.
    input.addEventListener('blur', () => setTimeout(() => {
      if (!choices.some((choice) => choice.value === select.value && choice.label === input.value)) choose('');
    }));
  }

  show();
  select.addEventListener('refilled', show);
  within?.addEventListener('change', () => {
    if (!select.value || select.value.startsWith(within.value)) return;
    choose('');
    show();
  });
}
