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

  // Two minutes before the login ends people are told, and can stay. A page that posts begins anew.
  document.addEventListener('DOMContentLoaded', function () {
    var box = document.getElementById('session');
    if (!box) {
      return;
    }
    var warn = (Number(box.dataset.seconds) - 120) * 1000;
    var timer;
    function watch() {
      clearTimeout(timer);
      box.hidden = true;
      timer = setTimeout(function () {
        box.hidden = false;
        box.querySelector('button').focus();
      }, warn);
    }
    box.querySelector('button').addEventListener('click', function () {
      fetch(location.pathname + location.search, { method: 'HEAD', credentials: 'same-origin' }).then(watch);
    });
    watch();
  });

  // Lists that others depend on send their form as soon as they change.
  document.addEventListener('change', function (event) {
    var form = event.target.form;
    if (form && event.target.hasAttribute('data-submit')) {
      form.requestSubmit ? form.requestSubmit() : form.submit();
    }
  });
})();
