'use strict';
// The page can be read without this: it only makes long ones easier to go through.
(() => {
  const open = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) {
      return;
    }
    const within = target.querySelector(':scope > details.type');
    if (within) {
      within.open = true;
    }
    if (target.localName === 'details') {
      target.open = true;
    }
    for (let e = target.parentElement; e; e = e.parentElement) {
      if (e.localName === 'details') {
        e.open = true;
      }
    }
    target.scrollIntoView(target.matches(".m") ? {block: "center"} : {});
  };
  addEventListener('hashchange', open);
  open();

  const articles = [...document.querySelectorAll('article')];
  if (articles.length < 2) {
    return;
  }
  const tools = document.createElement('div');
  tools.className = 'tools';
  const label = document.createElement('label');
  label.textContent = 'Filter classes';
  const input = document.createElement('input');
  input.type = 'search';
  label.append(input);
  const status = document.createElement('div');
  status.setAttribute('role', 'status');
  const button = (text, state) => {
    const b = document.createElement('button');
    b.type = 'button';
    b.textContent = text;
    b.addEventListener('click', () => {
      for (const article of articles) {
        if (!article.hidden) {
          article.querySelector('details').open = state;
        }
      }
    });
    return b;
  };
  tools.append(label, button('Open all', true), button('Close all', false), status);
  document.getElementById('classes').after(tools);

  const entries = [...document.querySelectorAll('.contents li')];
  const texts = articles.map(a => a.querySelector('summary').textContent.toLowerCase() + ' ' + a.id.toLowerCase());
  input.addEventListener('input', () => {
    const wanted = input.value.trim().toLowerCase();
    let shown = 0;
    articles.forEach((article, i) => {
      article.hidden = !texts[i].includes(wanted);
      entries[i].hidden = article.hidden;
      shown += article.hidden ? 0 : 1;
    });
    for (const section of document.querySelectorAll('#list > section')) {
      section.hidden = !section.querySelector('article:not([hidden])');
    }
    status.textContent = wanted ? `${shown} of ${articles.length} classes` : '';
  });
})();
