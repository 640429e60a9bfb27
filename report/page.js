// Optional. A run of the source and its line of witnesses light up together.
document.addEventListener('mouseover', pair); document.addEventListener('focusin', pair);
document.addEventListener('mouseout', clear); document.addEventListener('focusout', clear);
function pair(event) {
  const at = event.target.closest('.d[id], .wl[id]');
  if (!at) return;
  const key = at.id.slice(1);
  for (const part of 'sw') document.getElementById(part + key)?.classList.add('on');
}
function clear() { for (const it of document.querySelectorAll('.on')) it.classList.remove('on'); }
