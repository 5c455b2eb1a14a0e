{ "format": "sekisho-story-1", "id": "bad", "title": "x",
  "parties": [
    { "role": "seller", "type": "firm", "name": "Amber Lantern Works" },
    { "role": "buyer", "nam": "Amber Lantern Works" },
    "Amber Lantern Works"
  ] }
