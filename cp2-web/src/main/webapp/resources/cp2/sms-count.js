/*
 * Counts what an SMS costs while it is typed, as ke.cp2.sms.GsmText counts it on the server: septets of the GSM-7
 * alphabet, or UTF-16 units as soon as one character is outside it.
 *
 * An element with data-sms-count (the id of the text area) shows the count in the words of its data-gsm or data-other
 * ({0} length, {1} room, {2} messages, {3} the first character outside GSM-7). Placeholders in the text count as long
 * as the values of the object in data-values; the element of the id in data-preview shows the text with them.
 */
(function () {
  'use strict';

  var BASIC = '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
    '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
  var EXTENSION = '\f^{}\\[~]|€';
  var REPLACED = {
    '\u2018': "'", '\u2019': "'", '\u02BC': "'", '`': "'", '\u201C': '"', '\u201D': '"', '\u2010': '-', '\u2011': '-',
    '\u2013': '-', '\u2014': '-', '\u2026': '...', '\u00A0': ' ', '\u202F': ' ', '\t': ' '
  };

  function septets(character) {
    return BASIC.indexOf(character) >= 0 ? 1 : EXTENSION.indexOf(character) >= 0 ? 2 : 0;
  }

  // Typographic characters and accents go out as what GSM-7 has.
  function simplified(character) {
    if (septets(character)) {
      return character;
    }
    if (REPLACED[character]) {
      return REPLACED[character];
    }
    var bare = character.normalize('NFD').replace(/\p{M}/gu, '');
    return bare && Array.from(bare).every(septets) ? bare : character;
  }

  function asSent(text) {
    return Array.from(text).map(simplified).join('');
  }

  function count(text) {
    var characters = Array.from(text);
    var outside = characters.filter(function (character) { return !septets(character); })[0];
    var sizes = characters.map(function (character) { return outside ? character.length : septets(character); });
    var length = sizes.reduce(function (sum, size) { return sum + size; }, 0);
    var single = outside ? 70 : 160;
    var part = outside ? 67 : 153;
    var parts = 1;
    if (length > single) {
      // No message ends inside a character.
      var used = 0;
      sizes.forEach(function (size) {
        if (used + size > part) {
          parts++;
          used = 0;
        }
        used += size;
      });
    }
    return { length: length, room: parts === 1 ? single : parts * part, parts: parts, outside: outside };
  }

  function filled(text, values) {
    return text.trim().replace(/\r\n/g, '\n').replace(/\{(\w+)\}/g, function (placeholder, name) {
      return Object.prototype.hasOwnProperty.call(values, name) ? values[name] : placeholder;
    });
  }

  function show(place) {
    var area = document.getElementById(place.dataset.smsCount);
    if (!area) {
      return;
    }
    var text = asSent(filled(area.value, JSON.parse(place.dataset.values || '{}')));
    var counted = count(text);
    var words = counted.outside ? place.dataset.other : place.dataset.gsm;
    var written = [counted.length, counted.room, counted.parts, counted.outside];
    place.textContent = words.replace(/\{(\d)\}/g, function (all, index) { return written[index]; });
    if (place.dataset.preview) {
      document.getElementById(place.dataset.preview).textContent = text;
    }
  }

  document.addEventListener('DOMContentLoaded', function () {
    document.querySelectorAll('[data-sms-count]').forEach(show);
  });
  document.addEventListener('input', function (event) {
    document.querySelectorAll('[data-sms-count]').forEach(function (place) {
      if (place.dataset.smsCount === event.target.id) {
        show(place);
      }
    });
  });
})();
