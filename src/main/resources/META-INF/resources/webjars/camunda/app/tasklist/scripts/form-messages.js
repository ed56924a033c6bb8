/*
 * form-js 1.8 has no translation of its own: what it says in English is a fixed set, put into Chinese here as it
 * enters the page. A browser in English keeps the English, as with the labels (config.js).
 */
const MESSAGES = [
  [/^Field is required\.$/, '此项为必填项。'],
  [/^Field must have minimum length of (.+)\.$/, '至少填写$1个字。'],
  [/^Field must have maximum length of (.+)\.$/, '最多填写$1个字。'],
  [/^Field must have minimum value of (.+)\.$/, '不得小于$1。'],
  [/^Field must have maximum value of (.+)\.$/, '不得大于$1。'],
  [/^Field must match pattern .+\.$/s, '格式不正确。'],
  [/^Field must be a valid email\.$/, '电子邮箱地址不正确。'],
  [/^Field must be a valid +international phone number\..*$/, '请填写带国际区号的电话号码，例如 +8613800000000。'],
  [/^Value is not a number\.$/, '请填写数字。'],
  [/^Value is expected to be an integer\.$/, '请填写整数。'],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, '小数不得超过$1位。'],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/, '数值不符合要求，最接近的有效值为$1和$2。'],
  [/^Date and time must both be entered\.$/, '日期和时间须同时填写。'],
  [/^Search$/, '搜索'],
  [/^Select$/, '请选择'],
  [/^No results$/, '没有匹配的选项'],
  [/^All values selected$/, '已全部选择'],
  [/^Nothing to show\.$/, '没有内容。'],
  [/^No content to show\.$/, '没有内容。'],
  [/^External content couldn't be loaded\.$/, '外部内容无法加载。'],
  [/^Add new$/, '添加一项'],
  [/^Expand all \((\d+)\)$/, '全部展开（$1）'],
  [/^Collapse$/, '收起'],
  [/^of$/, '/']
];

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const WEEKDAYS = 'Sun Mon Tue Wed Thu Fri Sat'.split(' ');
const CALENDAR = [
  ...MONTHS.map((month, index) => [new RegExp(`^${month}$`), `${index + 1}月`]),
  ...WEEKDAYS.map((day, index) => [new RegExp(`^${day}$`), '日一二三四五六'[index]])
];

function inChinese(text, element) {
  const trimmed = text.trim();
  const dictionary = element.closest('.flatpickr-calendar') ? CALENDAR : element.closest('.fjs-container') ? MESSAGES : [];
  const entry = dictionary.find(([english]) => english.test(trimmed));
  return entry ? text.replace(trimmed, () => trimmed.replace(...entry)) : text;
}

function translateText(node) {
  const text = node.parentElement ? inChinese(node.data, node.parentElement) : node.data;
  if (text !== node.data) {
    node.data = text;
  }
}

function translatePlaceholder(input) {
  const text = inChinese(input.placeholder, input);
  if (text !== input.placeholder) {
    input.placeholder = text;
  }
}

function translate(node) {
  if (node.nodeType === Node.TEXT_NODE) {
    translateText(node);
  } else if (node.nodeType === Node.ELEMENT_NODE) {
    const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      translateText(texts.currentNode);
    }
    (node.matches('input') ? [node] : node.querySelectorAll('input[placeholder]')).forEach(translatePlaceholder);
  }
}

if (!navigator.language.toLowerCase().startsWith('en')) {
  new MutationObserver(mutations =>
    mutations.forEach(mutation =>
      mutation.type === 'childList' ? mutation.addedNodes.forEach(translate) : translate(mutation.target)
    )
  ).observe(document.body, { childList: true, characterData: true, attributeFilter: ['placeholder'], subtree: true });
}
