// A button writes where the device is into its field. Nothing is sent before the form is, and nothing is asked before the button is pressed.

for (const button of document.querySelectorAll('[data-spot]')) {
  const field = document.getElementById(button.dataset.spot);
  const said = button.parentElement.querySelector('[role=status]');
  if (!field || !navigator.geolocation) continue;
  button.hidden = false;
  button.addEventListener('click', () => {
    said.textContent = button.dataset.asking;
    navigator.geolocation.getCurrentPosition(({ coords }) => {
      field.value = `${coords.latitude.toFixed(6)}, ${coords.longitude.toFixed(6)}`;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      said.textContent = button.dataset.found.replace('…', Math.round(coords.accuracy));
    }, refusal => {
      said.textContent = refusal.code === refusal.PERMISSION_DENIED ? button.dataset.refused : button.dataset.failed;
    }, { enableHighAccuracy: true, timeout: 30_000, maximumAge: 0 });
  });
}
