// Optional: sorting and filters. Without it the tables stand in their first order, complete.
const tables = [...document.querySelectorAll('.stories')], bodies = tables.map((it) => it.tBodies[0]);
const rows = bodies.flatMap((it) => [...it.rows]), room = bodies.map((it) => it.rows.length);
const words = new Map(), form = document.querySelector('.filters'), count = form.querySelector('output');
let order = rows;
const plain = (row) => words.get(row) ?? words.set(row, row.cells[0].textContent.toLowerCase()).get(row);
const key = (row, column) => {
  const value = row.cells[column].dataset.v;
  return value === undefined ? plain(row) : /^\d+$/.test(value) ? +value : value;
};
function tell(n) { count.textContent = `${n.toLocaleString('en')} of ${rows.length.toLocaleString('en')} stories`; }
function show() {
  const { words: asked, language, differ, least } = form.elements, text = asked.value.trim().toLowerCase();
  const shown = order.filter((row) => plain(row).includes(text) && (!language?.value || row.dataset.lang === language.value)
    && (!differ?.checked || row.dataset.differ > 0) && +row.cells[2].dataset.v >= +least.value);
  let from = 0;
  bodies.forEach((body, i) => {
    const part = shown.slice(from, from + room[i]), fold = tables[i].closest('details');
    body.replaceChildren(...part);
    if (fold) {
      fold.hidden = part.length === 0;
      fold.querySelector('summary').textContent = `Stories ${from + 1} to ${from + part.length}`;
    }
    from += part.length;
  });
  tell(shown.length);
}
function sort(column) {
  const heads = tables.map((it) => it.tHead.rows[0].cells[column]), was = heads[0].getAttribute('aria-sort');
  const down = was === 'descending' || (column === 0 && was !== 'ascending') ? 1 : -1;
  for (const it of document.querySelectorAll('.stories [aria-sort]')) it.removeAttribute('aria-sort');
  for (const it of heads) it.setAttribute('aria-sort', down > 0 ? 'ascending' : 'descending');
  const keys = new Map(rows.map((row) => [row, key(row, column)]));
  order = [...rows].sort((a, b) => {
    const x = keys.get(a), y = keys.get(b);
    return down * (typeof x === 'number' ? x - y : x < y ? -1 : x > y ? 1 : 0);
  });
  show();
}
for (const table of tables) {
  [...table.tHead.rows[0].cells].forEach((head, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => sort(column));
  });
}
form.hidden = false;
form.addEventListener('input', show);
form.addEventListener('submit', (event) => event.preventDefault());
tell(rows.length);
