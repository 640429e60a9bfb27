/*
 * Cutting files into pieces.
 *
 * In: files. Out: pieces of about PIECE bytes that end where a record ends; a form that is one
 * document a file gives one piece. Bytes are read straight into the piece's buffer; only what
 * follows the last cut, part of one record, is copied to the next piece. A record that is longer
 * than the limit of a document is passed over: its head is kept for the message, and its end is
 * looked for chunk by chunk. So memory is `depth` buffers, each at most the limit of one document
 * and a chunk, whatever the files hold. Buffers are used in turn, which the pipeline's bound
 * allows. A piece is small, so that what is made of it is read and written while it lies in the
 * cache: pieces of a megabyte cost a third more time, most of it in the kernel's copies.
 * Where nothing of a piece is kept, records that came through a pipe whose writer waits are one,
 * however few they are; otherwise each would hold a block of memory. Where all of it stays, the
 * strings of one slot's pieces lie behind each other in blocks that grow, and so in large pages: a
 * fault in 512. Under a limit of memory each piece has a block of its own, exactly as large as it
 * needs, which spill.h leaves in memory as long as it can.
 */
#include "read/pieces.h"

#include <string.h>

enum { PIECE = 256 << 10, CHUNK = 64 << 10, KEPT_BUFFER = 4 << 20, KEPT_HEAD = 4096 };

struct slot_of_piece {
    struct piece piece;
    struct arena buffer; /* the buffer alone */
    size_t capacity;
    stemma_corpus batch;
};

stemma_status pieces_init(struct pieces *p, stemma_ctx *ctx, const struct input_files *files,
                          const stemma_read_options *options, size_t depth, stemma_error *err)
{
    *p = (struct pieces){.ctx = ctx, .files = files, .options = *options, .depth = depth};
    arena_init(&p->tail_arena, ctx);
    arena_init(&p->header_arena, ctx);
    p->tail.max = p->header.max = SIZE_MAX / 2;
    p->slots = ctx_zeroed(ctx, depth, sizeof *p->slots);
    if (p->slots == NULL)
        return ctx_fail_memory(ctx, depth * sizeof *p->slots, err);
    for (size_t i = 0; i < depth; i++) {
        arena_init(&p->slots[i].buffer, ctx);
        arena_init(&p->slots[i].piece.arena, ctx);
        corpus_init(&p->slots[i].batch, ctx);
    }
    return STEMMA_OK;
}

void pieces_clear(struct pieces *p)
{
    if (p->open)
        stream_close(&p->stream);
    p->open = false;
    if (p->slots == NULL)
        return;
    arena_clear(&p->tail_arena);
    arena_clear(&p->header_arena);
    for (size_t i = 0; i < p->depth; i++) {
        arena_clear(&p->slots[i].buffer);
        arena_clear(&p->slots[i].piece.arena);
        corpus_clear(&p->slots[i].batch);
    }
    ctx_resize(p->ctx, p->slots, p->depth * sizeof *p->slots, 0);
    p->slots = NULL;
}

void pieces_keep(struct pieces *p, struct arena *arena)
{
    for (size_t i = 0; p->keeps && i < p->depth; i++)
        arena_adopt(arena, &p->slots[i].batch.arena);
}

/* The next slot's piece, empty. A buffer that one long document made large is given back. */
static struct slot_of_piece *fresh_slot(struct pieces *p)
{
    struct slot_of_piece *slot = &p->slots[p->n_given++ % p->depth];
    struct arena kept = slot->piece.arena;
    if (slot->capacity > KEPT_BUFFER) {
        arena_clear(&slot->buffer);
        slot->piece.at = NULL;
        slot->capacity = 0;
    }
    arena_rewind(&kept, (struct arena_mark){0});
    if (p->keeps)
        corpus_forget(&slot->batch);
    else
        corpus_empty(&slot->batch);
    slot->piece = (struct piece){.at = slot->piece.at,
                                 .keeps = p->keeps,
                                 .arena = kept,
                                 .batch = &slot->batch,
                                 .unfinished.max = (size_t)REASON_LISTED * REASON_COUNT};
    return slot;
}

/* Room for `more` bytes behind those that are there, and the padding. */
static stemma_status make_room(struct slot_of_piece *slot, size_t more, stemma_error *err)
{
    struct piece *piece = &slot->piece;
    size_t capacity = slot->capacity > 0 ? slot->capacity : PIECE + CHUNK;
    if (slot->capacity - piece->n >= more)
        return STEMMA_OK;
    while (capacity - piece->n < more)
        capacity *= 2;
    size_t old = slot->capacity > 0 ? slot->capacity + PIECE_PADDING : 0;
    char *grown = arena_grow(&slot->buffer, piece->at, old, capacity + PIECE_PADDING, err);
    if (grown == NULL)
        return arena_status(&slot->buffer);
    piece->at = grown;
    slot->capacity = capacity;
    return STEMMA_OK;
}

/* One more chunk behind the bytes that are there. */
static stemma_status fill(struct pieces *p, struct slot_of_piece *slot, stemma_error *err)
{
    size_t n;
    struct piece *piece = &slot->piece;
    TRY(make_room(slot, CHUNK, err));
    TRY(stream_read(&p->stream, piece->at + piece->n, slot->capacity - piece->n, &n, err));
    piece->n += n;
    p->finished = n == 0;
    return STEMMA_OK;
}

/* ------------------------------------------------------------------ the end of a file */

/* What is told of packed data that went wrong, with a byte of the file in the middle. */
struct fault_words {
    const char *reason, *before, *behind;
};

static const struct fault_words FAULTS[] = {
    [SOURCE_TRUNCATED] = {"truncated", "the packed data stops at byte ",
                          ", in the middle\n"
                          "  What was whole before it was read. Was the file copied in full?"},
    [SOURCE_CORRUPT] = {"corrupt", "the packed data is damaged at byte ",
                        "\n  What was unpacked before it was read. Copy or fetch the file again."},
    [SOURCE_TRAILING] = {"corrupt", "something that is not packed follows at byte ",
                         "\n  What was packed before it was read."},
    [SOURCE_NO_DICTIONARY] = {"corrupt",
                              "it is packed with a dictionary that is not in it; at byte ",
                              "\n  Unpack it first, with the dictionary: zstd -d -D DICTIONARY."},
    [SOURCE_TOO_LARGE] =
        {"too-large", "it unpacks to more than the limit, reached at byte ",
         "\n  The rest was left out. Unpack it and split it; in the options of reading "
         "max_unpacked lets it in."},
    [SOURCE_BOMB] =
        {"too-large", "it unpacks to many times its size, as no honest file does; at byte ",
         "\n  The rest was left out. If you trust it, a higher --max-ratio (max_ratio in the "
         "options of reading) lets it in."},
};

static stemma_status note_fault(struct piece *piece, const struct source *s, stemma_error *err)
{
    if (s->fault == SOURCE_WHOLE)
        return STEMMA_OK;
    const struct fault_words *words = &FAULTS[s->fault];
    char number[NUMBER_BYTES], where[PLACE_BYTES];
    struct place place = {piece->file->path, STEMMA_NOWHERE};
    const char *message =
        arena_printf(&piece->arena, err, "%s: %s%s%s", place_words(&place, where), words->before,
                     number_words(s->fault_byte + 1, number), words->behind);
    if (message == NULL)
        return arena_status(&piece->arena);
    piece->ending.fault = (stemma_issue){.reason = words->reason,
                                         .line = STEMMA_NOWHERE,
                                         .offset = s->fault_byte,
                                         .count = 1,
                                         .message = message};
    return STEMMA_OK;
}

/* The file ends with this piece. */
static stemma_status end_file(struct pieces *p, struct piece *piece, stemma_error *err)
{
    struct source *s = &p->stream.source;
    piece->last = true;
    piece->whole = !p->started;
    if (p->form.kind != FORM_OTHER) {
        TRY(note_fault(piece, s, err));
        piece->ending.cut = s->fault == SOURCE_TRUNCATED || s->fault >= SOURCE_TOO_LARGE;
        TRY(source_drain(s, err));
        piece->ending.counted = p->form.kind != FORM_EMPTY || s->fault != SOURCE_WHOLE;
        piece->ending.hash = source_hash(s);
        piece->ending.n_bad = p->stream.utf16.n_bad;
        piece->ending.first_bad = p->stream.utf16.first_bad;
    }
    piece->ending.n_bytes = p->form.kind != FORM_OTHER ? source_bytes(s) : source_position(s);
    p->done += piece->ending.n_bytes;
    piece->done = p->done;
    stream_close(&p->stream);
    p->open = false;
    return STEMMA_OK;
}

/* ------------------------------------------------------------------ cutting */

/* Gives the first n bytes to the piece and keeps the rest for the next one. */
static stemma_status take(struct pieces *p, struct piece *piece, size_t n, stemma_error *err)
{
    p->tail.n = 0;
    TRY(bytes_add(&p->tail_arena, &p->tail, piece->at + n, piece->n - n, err));
    piece->n = n;
    cut_taken(&p->cut, n);
    p->record = p->cut.n_records + 1;
    p->line += cut_lines(piece->at, n);
    p->position += n;
    return STEMMA_OK;
}

/* One record fills the buffer past the limit: passes over it, keeping its head. */
static stemma_status skip_record(struct pieces *p, struct slot_of_piece *slot, stemma_error *err)
{
    struct piece *piece = &slot->piece;
    uint64_t lines = cut_lines(piece->at, piece->n), n_whole = piece->n;
    size_t kept = piece->n < KEPT_HEAD ? piece->n / 2 : KEPT_HEAD;
    cut_pass_over(&p->cut, piece->at, piece->n);
    p->tail.n = 0;
    while (!p->finished) {
        piece->n = kept;
        p->cut.scanned = 0;
        TRY(fill(p, slot, err));
        source_forget(&p->stream.source, p->position + n_whole);
        const char *fresh = piece->at + kept;
        size_t n = piece->n - kept;
        cut_scan(&p->cut, fresh, n);
        size_t end = p->cut.first > 0 ? p->cut.first : n;
        n_whole += end - (p->cut.first > 0 && fresh[end - 1] == '\n');
        lines += cut_lines(fresh, end);
        if (p->cut.first > 0) {
            TRY(bytes_add(&p->tail_arena, &p->tail, fresh + end, n - end, err));
            break;
        }
    }
    cut_begin(&p->cut, &p->form);
    piece->n = kept;
    piece->n_whole = n_whole;
    p->position += n_whole;
    p->line += lines;
    p->cut.n_records = p->record++;
    return STEMMA_OK;
}

/* What is there goes on at once, since the writer of a pipe waits. */
static bool hurries(struct pieces *p)
{
    return p->at_once && source_is_silent(&p->stream.source);
}

/* Fills the piece with records, or with a document. */
static stemma_status fill_piece(struct pieces *p, struct slot_of_piece *slot, stemma_error *err)
{
    struct piece *piece = &slot->piece;
    bool records = form_is_records(p->form.kind);
    for (;;) {
        cut_scan(&p->cut, piece->at, piece->n);
        if (records && p->cut.whole > 0 && (piece->n >= PIECE || hurries(p)))
            break;
        if (p->cut.whole == 0 && piece->n > p->options.max_document && records)
            return skip_record(p, slot, err);
        if (p->finished || piece->n > p->options.max_document)
            break;
        TRY(fill(p, slot, err));
    }
    if (records && !p->finished)
        return take(p, piece, p->cut.whole, err);
    if (!records && piece->n > p->options.max_document) {
        piece->n_whole = piece->n;
        p->finished = true;
    }
    /* Half a record at the cut of packed data is none. */
    size_t n = records && p->stream.source.fault != SOURCE_WHOLE ? p->cut.whole : piece->n;
    piece->n = n;
    p->tail.n = 0;
    return STEMMA_OK;
}

/* ------------------------------------------------------------------ the begin of a file */

/* The first row of a table goes with each piece of it, and is none of its records. */
static stemma_status keep_header(struct pieces *p, struct piece *piece, stemma_error *err)
{
    struct cut cut;
    cut_begin(&cut, &p->form);
    cut_first(&cut, piece->at, piece->n);
    size_t n = cut.first > 0 ? cut.first : piece->n;
    p->header.n = 0;
    TRY(bytes_add(&p->header_arena, &p->header, piece->at, n, err));
    memmove(piece->at, piece->at + n, piece->n - n);
    piece->n -= n;
    p->line += cut_lines(p->header.at, n);
    return STEMMA_OK;
}

/* What is there tells the form, and is not to wait for more. */
static bool form_waits(struct pieces *p, const struct piece *piece)
{
    return hurries(p) && form_is_settled(piece->at, piece->n);
}

static stemma_status open_file(struct pieces *p, struct slot_of_piece *slot, stemma_error *err)
{
    const struct input_file *file = &p->files->files.at[p->next++];
    slot->piece.file = file;
    p->open = true;
    p->finished = p->started = false;
    p->line = p->record = 1;
    p->tail.n = 0;
    p->form = (struct form){FORM_OTHER, "", "", 0};
    p->position = 0;
    const struct source_limits limits = {p->options.max_unpacked, p->options.max_ratio};
    TRY(stream_open(&p->stream, p->ctx, file->real, &limits, err));
    while (slot->piece.n < FORM_HEAD && !p->finished && !form_waits(p, &slot->piece))
        TRY(fill(p, slot, err));
    p->form = form_tell(slot->piece.at, slot->piece.n, p->finished);
    cut_begin(&p->cut, &p->form);
    return p->form.kind == FORM_TABLE ? keep_header(p, &slot->piece, err) : STEMMA_OK;
}

static stemma_status go_on(struct pieces *p, struct slot_of_piece *slot, stemma_error *err)
{
    slot->piece.file = &p->files->files.at[p->next - 1];
    p->started = true;
    TRY(make_room(slot, p->tail.n, err));
    if (p->tail.n > 0)
        memcpy(slot->piece.at, p->tail.at, p->tail.n);
    slot->piece.n = p->tail.n;
    return STEMMA_OK;
}

/* The members of packed data that begin in the piece: where its records are to be found again. */
static stemma_status copy_members(struct pieces *p, struct piece *piece, stemma_error *err)
{
    const struct source *s = &p->stream.source;
    piece->n_members = s->members.n;
    piece->members = ARENA_NEW(&piece->arena, struct source_member, s->members.n, err);
    if (piece->members == NULL)
        return arena_status(&piece->arena);
    if (s->members.n > 0)
        memcpy(piece->members, s->members.at, s->members.n * sizeof *s->members.at);
    return STEMMA_OK;
}

static stemma_status make_piece(struct pieces *p, struct slot_of_piece *slot, stemma_error *err)
{
    struct piece *piece = &slot->piece;
    TRY(p->open ? go_on(p, slot, err) : open_file(p, slot, err));
    piece->line = p->line;
    piece->record = p->record;
    piece->position = p->position;
    if (p->form.kind != FORM_OTHER)
        TRY(fill_piece(p, slot, err));
    piece->form = p->form;
    if (p->form.kind == FORM_WARC)
        TRY(copy_members(p, piece, err));
    source_forget(&p->stream.source, p->position);
    if (p->form.kind == FORM_TABLE) {
        piece->n_header = p->header.n;
        piece->header = arena_copy(&piece->arena, p->header.at, p->header.n, err);
        if (piece->header == NULL)
            return arena_status(&piece->arena);
    }
    piece->done = p->done + source_position(&p->stream.source);
    bool over = p->form.kind == FORM_OTHER || (p->finished && p->tail.n == 0);
    return over ? end_file(p, piece, err) : STEMMA_OK;
}

/* The file, or the rest of it, cannot be read: one of a folder becomes an issue. `why` names it. */
static stemma_status give_up(struct pieces *p, struct piece *piece, const stemma_error *why,
                             stemma_error *err)
{
    p->done += source_position(&p->stream.source);
    stream_close(&p->stream);
    p->open = false;
    char *message = arena_copy(&piece->arena, why->message, strlen(why->message), err);
    if (message == NULL)
        return arena_status(&piece->arena);
    piece->form = p->form;
    piece->n = form_is_records(p->form.kind) ? p->cut.whole : 0;
    piece->done = p->done;
    piece->last = true;
    piece->ending.fault = (stemma_issue){.reason = "unreadable",
                                         .line = STEMMA_NOWHERE,
                                         .offset = STEMMA_NOWHERE,
                                         .count = 1,
                                         .message = message};
    return STEMMA_OK;
}

stemma_status pieces_next(struct pieces *p, struct piece **out, stemma_error *err)
{
    *out = NULL;
    if (!p->open && p->next == p->files->files.n)
        return STEMMA_OK;
    struct slot_of_piece *slot = fresh_slot(p);
    stemma_error why = {0};
    stemma_status status = make_piece(p, slot, &why);
    if (status == STEMMA_IO && slot->piece.file->member)
        status = give_up(p, &slot->piece, &why, err);
    else if (status != STEMMA_OK && err != NULL)
        *err = why;
    TRY(status);
    if (slot->piece.at != NULL) /* read behind a record that breaks off at the end */
        memset(slot->piece.at + slot->piece.n, 0, PIECE_PADDING);
    *out = &slot->piece;
    return STEMMA_OK;
}
