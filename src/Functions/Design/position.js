// Asks the device where it is, when its owner presses the button, and writes that into the field.
const button = document.querySelector('[data-lokasi]');
const field = document.getElementById(button?.dataset.lokasi);

if (button && field && navigator.geolocation) {
  button.hidden = false;
  button.addEventListener('click', () => {
    const words = button.textContent;
    button.textContent = button.dataset.mencari;
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        field.value = `${coords.latitude.toFixed(5)}, ${coords.longitude.toFixed(5)}`;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        button.textContent = words;
      },
      () => { button.textContent = button.dataset.gagal; },
      { enableHighAccuracy: true, timeout: 20_000, maximumAge: 60_000 },
    );
  });
}
