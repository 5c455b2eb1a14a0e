{
  "format": "sekisho-story-1",
  "id": "h20-consent-joint-item-2016",
  "row": null,
  "title": {
    "ja": "共同開発品の第三国移転への同意：2014年以後（仮想）",
    "en": "Consent to onward transfer of a jointly developed item since 2014 (hypothetical)"
  },
  "told": {
    "ja": "米国が、共同開発した迎撃ミサイルを第三国に移すため同意を求める。2014年以後は、第三原則の事前同意として、移転と同じく審査される。",
    "en": "The United States asks to pass the jointly developed interceptor on to a third state. Since 2014 that consent is examined under Principle 3 like a transfer."
  },
  "sources": [
    { "key": "WJ", "cite": "worldjpn.net, text of the Three Principles of 2014", "confidence": "official" },
    { "key": "GK", "cite": "general knowledge", "confidence": "unverified" }
  ],
  "assumptions": [
    {
      "ja": "仮想の事例である。全ての事実は、規則の境目を示すために置いた。",
      "en": "A hypothetical case: every fact is set to show where the rule ends."
    }
  ],
  "parties": [
    { "role": "end-user", "type": "organisation", "name": "Juniper Orchard Coast Office", "countries": ["QAT"] }
  ],
  "case": {
    "facts": {
      "decision-date": "2016-06-01",
      "transfer-kind": "third-party-consent",
      "holder": "USA",
      "destination": "QAT",
      "recipient-kind": "foreign-government",
      "item-kind": "missile",
      "form": "finished",
      "programme": "other-programme",
      "purposes": [],
      "use-categories": [],
      "listed-item-1": true,
      "military-specification": true,
      "direct-combat": true,
      "production-equipment": false,
      "sdf-weapon": false,
      "licence-produced": false,
      "joint-developed": true,
      "development-partner": false,
      "within-acsa": false,
      "us-mutual-tech": false,
      "positive-peace": false,
      "sdf-act-gift": false,
      "victim-of-aggression": false,
      "minimal-influence": false,
      "parts-pool": false,
      "to-licensor": false,
      "small-share": false,
      "new-type": false,
      "policy-at-stake": false,
      "class-needs-caution": false,
      "examination-needs-caution": false,
      "publication-must-wait": false,
      "combat-underway": false,
      "special-circumstances": false,
      "weapon-for-mission": false,
      "sustains-exported": false,
      "licensor-request": false,
      "part-has-own-function": false,
      "part-lethal": false,
      "positive-security": { "value": true, "by": "NSS", "on": "2016-06-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "security-partner": false,
      "destination-suitable": { "value": true, "by": "METI", "on": "2016-06-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "end-user-suitable": { "value": true, "by": "METI", "on": "2016-06-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "no-undue-concern": { "value": true, "by": "METI", "on": "2016-06-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "control-assured": { "value": true, "by": "METI", "on": "2016-06-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "banned-by-treaty": { "value": false, "by": "MOFA", "on": "2016-06-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "banned-by-att": { "value": false, "by": "MOFA", "on": "2016-06-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "banned-by-other-treaty": { "value": false, "by": "MOFA", "on": "2016-06-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "recipient-listed": { "value": false, "by": "MOFA", "on": "2016-06-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "other-un-obligation": { "value": false, "by": "MOFA", "on": "2016-06-01", "source": "仮定（assumed）", "confidence": "unverified" }
    }
  },
  "expect": [
    {
      "on": "2016-06-01",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["K2AC"],
      "requires": ["prior-consent", "strict-exam"],
      "bucket": "k2a"
    }
  ],
  "flips": [
    {
      "on": "2016-06-01",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "joint-developed": false }
    },
    {
      "on": "2016-06-01",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "positive-security": false }
    },
    {
      "on": "2016-06-01",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "transfer-kind": "export" }
    }
  ]
}
