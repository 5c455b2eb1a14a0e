/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "casework/data.h"

int data_stories(Arena *arena, const Library *library, Str dir, Stories *ret_stories,
                 Findings *findings)
{
    const FileBytes *files;
    size_t file_count;
    int r = data_files(arena, dir, S(".story"), &files, &file_count);
    if (r)
        return r < 0 ? trace(r) : r;

    const Story **stories = NEW_ARRAY(arena, const Story *, file_count);
    size_t count = 0;
    for (size_t i = 0; i < file_count; i++) {
        const Story *story = story_read(arena, library, files[i].bytes, files[i].path, findings);
        if (story)
            stories[count++] = story;
    }
    *ret_stories = stories_make(arena, library, stories, count);
    return 0;
}
