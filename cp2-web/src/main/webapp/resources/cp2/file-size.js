/*
 * Says that a file is too large before it is sent, which costs data and minutes on a phone: an input of files with
 * data-largest, in bytes, and data-too-large, in words. The server looks again.
 */
(function () {
  'use strict';

  function check(input) {
    var large = Array.from(input.files).some(function (file) {
      return file.size > Number(input.dataset.largest);
    });
    input.setCustomValidity(large ? input.dataset.tooLarge : '');
    return !large || input.reportValidity();
  }

  document.querySelectorAll('input[data-largest]').forEach(function (input) {
    input.addEventListener('change', function () {
      check(input);
    });
    // A browser that was sent back keeps the choice.
    check(input);
  });
})();
