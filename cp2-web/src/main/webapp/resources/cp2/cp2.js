/* What every page needs of script; all pages work without it. */
(function () {
  'use strict';

  // A second click on a button does not send a form twice.
  document.addEventListener('submit', function (event) {
    var form = event.target;
    // What another script holds back, as until the phone is checked, is not sent yet.
    if (event.defaultPrevented) {
      return;
    }
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

  // A change of language takes along the form that was typed into last.
  var typed = null;
  document.addEventListener('input', function (event) {
    var form = event.target.form;
    typed = form && form.id && form.enctype !== 'multipart/form-data' ? form : typed;
  });
  document.addEventListener('click', function (event) {
    var button = event.target.closest('button[data-language]');
    if (button && typed && document.contains(typed)) {
      button.setAttribute('form', typed.id);
    }
  });

  // The answer to a form stands in the history as the page that it is: Back to it asks for the page again. As the
  // answer it cannot be shown twice, because pages are not kept and nothing may be sent twice.
  history.replaceState(history.state, '');

  // Who types a password on a small keyboard can look at it. It is sent, and kept by the browser, as a password.
  document.addEventListener('DOMContentLoaded', function () {
    document.querySelectorAll('button[data-reveals]').forEach(function (button) {
      var field = document.getElementById(button.dataset.reveals);
      var words = button.firstChild;
      var show = words.data;
      function reveal(shown) {
        field.type = shown ? 'text' : 'password';
        words.data = shown ? button.dataset.hide : show;
      }
      button.hidden = false;
      button.addEventListener('click', function () { reveal(field.type === 'password'); field.focus(); });
      field.form.addEventListener('submit', function () { reveal(false); });
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

  // A table that is wider than the page can be scrolled by the keyboard, too.
  function scrollable() {
    document.querySelectorAll('.table-scroll, .ui-datatable-tablewrapper').forEach(function (box) {
      if (box.scrollWidth > box.clientWidth) {
        var title = document.querySelector('h1');
        document.querySelectorAll('main h2').forEach(function (heading) {
          if (heading.compareDocumentPosition(box) & Node.DOCUMENT_POSITION_FOLLOWING) {
            title = heading;
          }
        });
        box.tabIndex = 0;
        box.setAttribute('role', 'region');
        box.setAttribute('aria-label', title.textContent);
      } else if (box.getAttribute('role') === 'region') {
        ['tabindex', 'role', 'aria-label'].forEach(function (name) { box.removeAttribute(name); });
      }
    });
  }
  window.addEventListener('resize', scrollable);
  document.addEventListener('DOMContentLoaded', function () {
    scrollable();
    // Tables come anew by ajax.
    new MutationObserver(scrollable).observe(document.getElementById('main'), { childList: true, subtree: true });
  });

  // A list that lies within another (sub-counties in a county) offers what belongs to that one's choice. Without script
  // it offers all, in groups.
  function narrow(list) {
    var id = list.dataset.within;
    var leader = list.form && list.form.querySelector('[id="' + id + '"], [id$=":' + id + '"]');
    if (!leader) {
      return;
    }
    var chosen = leader.value && leader.options[leader.selectedIndex].text;
    var value = list.value;
    list.groups = list.groups || Array.prototype.slice.call(list.querySelectorAll('optgroup'));
    list.groups.forEach(function (group) {
      if (!chosen || group.label === chosen) {
        list.appendChild(group);
      } else {
        group.remove();
      }
    });
    list.value = value;
    list.selectedIndex = Math.max(list.selectedIndex, 0);
  }
  function narrowAll() {
    document.querySelectorAll('select[data-within]').forEach(narrow);
  }
  document.addEventListener('change', narrowAll);
  // After Back the browser has put in again what was chosen; the lists must follow it.
  window.addEventListener('pageshow', function () {
    narrowAll();
    document.querySelectorAll('select[data-leads]').forEach(function (leader) {
      var written = Array.prototype.findIndex.call(leader.options, function (option) { return option.defaultSelected; });
      if (leader.selectedIndex !== Math.max(written, 0)) {
        leader.dispatchEvent(new Event('change', { bubbles: true }));
      }
    });
  });

  // What can be unfolded says how much of it is ticked.
  function count(summary) {
    var ticked = summary.parentNode.querySelectorAll('input:checked').length;
    summary.textContent = summary.dataset.counts.replace('{0}', ticked);
  }
  document.addEventListener('change', function (event) {
    var box = event.target.closest('details');
    if (box) {
      box.querySelectorAll('summary[data-counts]').forEach(count);
    }
  });
  window.addEventListener('pageshow', function () {
    document.querySelectorAll('summary[data-counts]').forEach(count);
  });

  // What is typed into a search stands in the address at once, so that it is there again after Back.
  ['input', 'change'].forEach(function (kind) {
    document.addEventListener(kind, function (event) {
      var form = event.target.form;
      if (form && form.dataset.address) {
        history.replaceState(history.state, '', '?' + new URLSearchParams(new FormData(form)));
      }
    });
  });

  // Lists that others depend on send their form as soon as they change.
  document.addEventListener('change', function (event) {
    var form = event.target.form;
    if (form && event.target.hasAttribute('data-submit')) {
      // The page comes back at the list that was changed, with the focus on it.
      var action = form.action;
      form.action = action.split('#')[0] + '#' + event.target.id;
      form.requestSubmit ? form.requestSubmit() : form.submit();
      form.action = action;
    }
  });
})();
