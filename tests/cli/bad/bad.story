{ "format": "sekisho-story-1", "id": "bad", "title": "x" }
