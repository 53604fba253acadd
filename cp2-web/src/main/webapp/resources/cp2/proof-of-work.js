/*
 * Finds the count whose SHA-256 behind the page's challenge begins with as many zero bits as the
 * challenge says in its second part. Then it sends the form again by itself, or on a page where the
 * person still types, holds a form that is sent too early until then. Plain script, because crypto.subtle is missing without TLS and slow for many
 * short texts. Works in slices, so that the page stays alive.
 */
(function () {
  'use strict';

  var place = document.querySelector('[data-challenge]');
  var field = document.getElementById('proof');
  if (!place || !field) {
    return;
  }

  // The constants of SHA-256: fractional parts of the roots of the first primes.
  var K = [];
  var H = [];
  (function () {
    for (var candidate = 2; K.length < 64; candidate++) {
      var prime = true;
      for (var factor = 2; factor * factor <= candidate; factor++) {
        if (candidate % factor === 0) {
          prime = false;
          break;
        }
      }
      if (prime) {
        if (H.length < 8) {
          H.push(fraction(Math.pow(candidate, 1 / 2)));
        }
        K.push(fraction(Math.pow(candidate, 1 / 3)));
      }
    }
  })();

  function fraction(root) {
    return ((root - Math.floor(root)) * 4294967296) | 0;
  }

  function rotate(word, by) {
    return (word >>> by) | (word << (32 - by));
  }

  /* The first 32 bits of the SHA-256 of an ASCII text. */
  function beginning(text) {
    var length = text.length;
    var blocks = ((length + 8) >> 6) + 1;
    var words = new Int32Array(blocks * 16);
    for (var i = 0; i < length; i++) {
      words[i >> 2] |= text.charCodeAt(i) << (24 - (i & 3) * 8);
    }
    words[length >> 2] |= 0x80 << (24 - (length & 3) * 8);
    words[blocks * 16 - 1] = length * 8;

    var state = H.slice();
    var w = new Int32Array(64);
    for (var block = 0; block < blocks; block++) {
      var a = state[0], b = state[1], c = state[2], d = state[3];
      var e = state[4], f = state[5], g = state[6], h = state[7];
      for (var t = 0; t < 64; t++) {
        if (t < 16) {
          w[t] = words[block * 16 + t];
        } else {
          var s0 = rotate(w[t - 15], 7) ^ rotate(w[t - 15], 18) ^ (w[t - 15] >>> 3);
          var s1 = rotate(w[t - 2], 17) ^ rotate(w[t - 2], 19) ^ (w[t - 2] >>> 10);
          w[t] = (w[t - 16] + s0 + w[t - 7] + s1) | 0;
        }
        var one = (h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + ((e & f) ^ (~e & g)) + K[t] + w[t]) | 0;
        var two = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
        h = g; g = f; f = e; e = (d + one) | 0;
        d = c; c = b; b = a; a = (one + two) | 0;
      }
      state = [state[0] + a | 0, state[1] + b | 0, state[2] + c | 0, state[3] + d | 0,
        state[4] + e | 0, state[5] + f | 0, state[6] + g | 0, state[7] + h | 0];
    }
    return state[0];
  }

  var note = place.querySelector('[data-doing]');
  if (note) {
    note.textContent = note.dataset.doing;
  }
  var challenge = place.dataset.challenge;
  var shift = 32 - Number(challenge.split('.')[1]);
  var early = null;
  field.value = '';
  field.form.addEventListener('submit', function (event) {
    if (!field.value) {
      event.preventDefault();
      early = event.submitter || field.form.querySelector('[type=submit]');
    }
  });

  function done(proof) {
    field.value = proof;
    if (note) {
      note.textContent = note.dataset.done;
    }
    var button = place.dataset.submitWith ? document.getElementById(place.dataset.submitWith) : early;
    if (button) {
      button.click();
    }
  }

  var count = 0;

  (function work() {
    var pause = Date.now() + 40;
    while (Date.now() < pause) {
      for (var i = 0; i < 50; i++, count++) {
        var proof = challenge + ':' + count;
        if (beginning(proof) >>> shift === 0) {
          done(proof);
          return;
        }
      }
    }
    setTimeout(work, 0);
  })();
})();
