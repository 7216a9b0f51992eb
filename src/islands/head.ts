/**
 * What the header of every page does beyond HTML: the language link keeps the case in the address, and the shortlist
 * shows how many offerings it holds. No framework.
 */
import { $shortlist, toggleShortlisted } from '../stores/shortlist.ts';

const language = document.querySelector<HTMLAnchorElement>('[data-other-language]');
language?.addEventListener('click', () => {
  language.search = window.location.search;
});

const entry = document.querySelector<HTMLElement>('[data-shortlist]');
const counter = entry?.querySelector('[data-shortlist-count]');
// The shortlist was once a filter of the catalogue; links to it still lead there.
if (entry && new URLSearchParams(window.location.search).get('gemerkt') === 'ja') {
  window.location.replace(entry.getAttribute('href') ?? '');
}

const toggles = document.querySelectorAll<HTMLButtonElement>('button[data-shortlist-toggle]');

for (const toggle of toggles) {
  toggle.hidden = false;
  toggle.addEventListener('click', () => toggleShortlisted(toggle.dataset['shortlistToggle'] ?? ''));
}

$shortlist.subscribe((ids) => {
  if (entry && counter) {
    entry.hidden = ids.length === 0;
    counter.textContent = `(${ids.length})`;
  }
  for (const toggle of toggles) {
    const isOn = ids.includes(toggle.dataset['shortlistToggle'] ?? '');
    toggle.setAttribute('aria-pressed', String(isOn));
    toggle.textContent = (isOn ? toggle.dataset['on'] : toggle.dataset['off']) ?? '';
  }
});
