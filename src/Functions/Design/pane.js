// Shows a document beside the page that links to it. What is shown is kept from doing anything by its own answer (a policy of
// sandbox); the attribute of that name would keep browsers from showing a PDF at all.
const chosen = document.getElementById('berkas-dipilih');
if (chosen) {
  const [name, view, { firstElementChild: alone }] = chosen.children;
  chosen.hidden = false;

  function show(link) {
    const isPicture = link.dataset.gambar !== undefined;
    const shown = document.createElement(isPicture ? 'img' : 'iframe');
    shown[isPicture ? 'alt' : 'title'] = link.textContent;
    shown.src = link.href;
    view.replaceChildren(shown);
    name.firstElementChild.textContent = link.textContent;
    [alone.href, alone.hidden] = [link.href, false];
    for (const other of document.querySelectorAll('a[target=berkas]')) other.setAttribute('aria-current', other.href === link.href);
    if (chosen.getBoundingClientRect().top > innerHeight / 2) chosen.scrollIntoView();
  }

  document.addEventListener('click', event => {
    const link = event.target.closest('a[target=berkas]');
    const isShown = link && (link.dataset.gambar !== undefined || navigator.pdfViewerEnabled !== false); // Browsers of Android show no PDF in a frame.
    if (!isShown || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    show(link);
  });
}
