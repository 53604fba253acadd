/* What every page needs of script; all pages work without it. */
(function () {
  'use strict';

  // A second click on a button does not send a form twice.
  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (form.dataset.sent && Date.now() - Number(form.dataset.sent) < 5000) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = String(Date.now());
  });
  window.addEventListener('pageshow', function () {
    document.querySelectorAll('form[data-sent]').forEach(function (form) {
      delete form.dataset.sent;
    });
  });

  // Errors come first for keyboards and screen readers.
  document.addEventListener('DOMContentLoaded', function () {
    var errors = document.querySelector('[data-focus]');
    if (errors) {
      errors.focus();
    }
  });

  // Lists that others depend on send their form as soon as they change.
  document.addEventListener('change', function (event) {
    var form = event.target.form;
    if (form && event.target.hasAttribute('data-submit')) {
      form.requestSubmit ? form.requestSubmit() : form.submit();
    }
  });
})();
