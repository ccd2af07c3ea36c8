// SPDX-License-Identifier: Apache-2.0
// Words that would run as a script where a page takes them for anything but text. Each says its number when it runs: window.ran(n).

const vectors = [
  (n) => `<script>ran(${n})</script>`,
  (n) => `"><script>ran(${n})</script>`,
  (n) => `<img src=x onerror=ran(${n})>`,
  (n) => `'"><img src=x onerror='ran(${n})'>`,
  (n) => `<svg onload=ran(${n})>`,
  (n) => `<svg><script>ran(${n})</script></svg>`,
  (n) => `<svg><animate onbegin=ran(${n}) attributeName=x dur=1s>`,
  (n) => `<body onload=ran(${n})>`,
  (n) => `<iframe srcdoc="<script>parent.ran(${n})</script>"></iframe>`,
  (n) => `<iframe src="javascript:parent.ran(${n})"></iframe>`,
  (n) => `<a href="javascript:ran(${n})" id=x autofocus>x</a>`,
  (n) => `javascript:ran(${n})//`,
  (n) => `JaVaScRiPt:ran(${n})`,
  (n) => `data:text/html,<script>opener.ran(${n})</script>`,
  (n) => `<details open ontoggle=ran(${n})>`,
  (n) => `<input autofocus onfocus=ran(${n})>`,
  (n) => `<video><source onerror=ran(${n})></video>`,
  (n) => `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=ran(${n})&gt;">`,
  (n) => `<noscript><p title="</noscript><img src=x onerror=ran(${n})>">`,
  (n) => `<template><img src=x onerror=ran(${n})></template>`,
  (n) => `<style>@import 'http://evil.example/${n}';</style>`,
  (n) => `<link rel=stylesheet href=http://evil.example/${n}>`,
  (n) => `<img src=http://evil.example/${n}>`,
  (n) => `<base href=http://evil.example/${n}/>`,
  (n) => `<meta http-equiv=refresh content="0;url=javascript:ran(${n})">`,
  (n) => `<object data="javascript:ran(${n})"></object>`,
  (n) => `<form action="javascript:ran(${n})"><button autofocus>x</button></form>`,
  (n) => `\${ran(${n})}`,
  (n) => `{{constructor.constructor('ran(${n})')()}}`,
  (n) => `<?lit$0$?><img src=x onerror=ran(${n})>`,
  (n) => `<!--lit-part--><script>ran(${n})</script><!--/lit-part-->`,
  (n) => `\u202e<script>ran(${n})</script>\u202c`,
  (n) => `\u0000<script\u0000>ran(${n})</script>`,
  (n) => `&lt;script&gt;ran(${n})&lt;/script&gt;`,
  (n) => `%3Cscript%3Eran(${n})%3C/script%3E`,
  (n) => `\\u003cscript\\u003eran(${n})\\u003c/script\\u003e`,
  (n) => `</title><script>ran(${n})</script>`,
  (n) => `</textarea><script>ran(${n})</script>`,
  (n) => `]]><script>ran(${n})</script>`,
  (n) => `<x style="background:url(http://evil.example/${n})" onmouseover=ran(${n})>hover</x>`,
];

/** Where each of them is put: five fields for each vector make 200. */
export const fields = ["text", "names", "codes", "links", "people"];

/** Payload number n, 0 to 199. */
export function payload(n) {
  return vectors[n % vectors.length](n);
}

export const count = vectors.length * fields.length;
