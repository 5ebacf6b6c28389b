// Reloads the desk while catalogues are being counted, without losing what is being typed.
const counting = document.getElementById("counting");
async function look() {
  const answer = await fetch(location.href);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  let held = false; // no reload while somebody moves through the list by keyboard
  for (const one of ["ul.desk", ".headline"]) {
    const [old, made] = [document, page].map((where) => where.querySelector(one));
    if (old?.contains(document.activeElement)) held = true;
    else if (old && made) old.replaceWith(made);
  }
  if (held || document.getElementById("counting")) setTimeout(look, 1500);
}
if (counting) setTimeout(look, 1000);
