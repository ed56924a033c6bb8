/*
 * There is one login, that of the platform: whoever has left, or whose session has ended, is brought there instead of to
 * the web application's own login form, which is closed.
 */
const leave = () => {
  if (window.location.hash.startsWith('#/login')) {
    window.location.replace(window.location.pathname.replace(/\/camunda\/app\/.*$/, '/login'));
  }
};

window.addEventListener('hashchange', leave);
leave();

export default [];
