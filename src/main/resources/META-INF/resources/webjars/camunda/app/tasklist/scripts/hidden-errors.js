/*
 * Tasklist keeps 完成 disabled for an error of a field that an answer has hidden since, and there is no way out but to
 * load the page anew. When the form shows no error any more, it may be tried again: completing validates once more.
 */
function mayTryAgain() {
  const form = document.querySelector('.task-details .fjs-container');
  const complete = document.querySelector('.task-details button[ng-click="complete()"]');
  if (form && complete?.disabled && !form.querySelector('.fjs-form-field-error')) {
    complete.disabled = false;
  }
}

['input', 'change', 'click'].forEach(type =>
  document.addEventListener(type, event => {
    if (event.target.closest?.('.task-details .fjs-container') && !event.target.disabled) {
      setTimeout(mayTryAgain, 300);
    }
  })
);

/* Whoever tries again isn't to read what was wrong before. */
document.addEventListener(
  'click',
  event => {
    if (event.target.closest?.('button[ng-click="complete()"]')) {
      document.querySelectorAll('.page-notifications .alert-danger .close').forEach(close => close.click());
    }
  },
  true
);
