/*
 * When the labels arrive after the page, Tasklist leaves some of its keys (CREATION_DATE) where the label belongs: they
 * are put in as soon as they are there.
 */
const KEY = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$/;

function labelled(labels, text) {
  const key = text.trim();
  return KEY.test(key) && labels[key] ? text.replace(key, () => labels[key]) : text;
}

function putIn(labels, node) {
  if (node.nodeType === Node.TEXT_NODE) {
    const text = labelled(labels, node.data);
    if (text !== node.data) {
      node.data = text;
    }
  } else if (node.nodeType === Node.ELEMENT_NODE) {
    node.childNodes.forEach(child => putIn(labels, child));
    const placeholder = node.getAttribute('placeholder');
    if (placeholder && labelled(labels, placeholder) !== placeholder) {
      node.setAttribute('placeholder', labelled(labels, placeholder));
    }
  }
}

if (!navigator.language.toLowerCase().startsWith('en')) {
  fetch(location.pathname.replace(/\/app\/tasklist\/.*/, '/app/tasklist/locales/zh.json'))
    .then(answer => answer.json())
    .then(({ labels }) => {
      putIn(labels, document.body);
      new MutationObserver(mutations =>
        mutations.forEach(mutation =>
          mutation.type === 'childList'
            ? mutation.addedNodes.forEach(node => putIn(labels, node))
            : putIn(labels, mutation.target)
        )
      ).observe(document.body, {
        childList: true,
        characterData: true,
        attributeFilter: ['placeholder'],
        subtree: true
      });
    });
}
