{
  "format": "sekisho-story-1",
  "id": "s1-rescue-boats",
  "row": 1,
  "title": { "ja": "救難艇（架空の事例）", "en": "Rescue boats (an invented story)" },
  "told": { "ja": "救難艇2隻が移転された。", "en": "Two rescue boats went." },
  "decision": "A",
  "sources": [{ "key": "INV", "cite": "Invented for the tests", "confidence": "unverified" }],
  "assumptions": [{ "ja": "武装はない。", "en": "They are unarmed." }],
  "case": {
    "facts": {
      "decision-date": "2021-02-03",
      "destination": "PHL",
      "kind": "boat",
      "purposes": ["rescue"],
      "armed": false,
      "embargo": false,
      "quantity": 2
    }
  },
  "expect": [
    {
      "on": "2021-02-03",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["K1"],
      "requires": ["prior-consent"],
      "level": "bureau"
    }
  ],
  "flips": [
    { "on": "2021-02-03", "regime": "transfer", "outcome": "not-covered", "facts": { "armed": true } }
  ]
}
