{
  "format": "sekisho-story-1",
  "id": "wrong",
  "row": null,
  "title": { "ja": "外れる事例（架空）", "en": "A story that does not come out (invented)" },
  "told": { "ja": "外れる。", "en": "It does not come out." },
  "decision": "A",
  "sources": [{ "key": "INV", "cite": "Invented for the tests", "confidence": "unverified" }],
  "assumptions": [],
  "case": { "facts": { "kind": "boat", "embargo": true, "destination": "PHL" } },
  "expect": [
    {
      "on": "2021-02-03",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["K1", "K9"],
      "requires": ["prior-consent", "seal"]
    }
  ]
}
