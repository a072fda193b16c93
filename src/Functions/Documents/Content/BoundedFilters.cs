using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Ovop.Functions.Documents.Content;

/// <summary>
/// The filters that a PDF's own structure may use, with a bound on what they unfold in all: a few megabytes can be made
/// to unfold into gigabytes. Filters of pictures are left out; no picture is opened here.
/// </summary>
internal sealed class BoundedFilters : BaseFilterProvider
{
    private readonly BoundedFlate _flate;

    public BoundedFilters() : this(new BoundedFlate()) { }

    private BoundedFilters(BoundedFlate flate) : base(new Dictionary<string, IFilter>
    {
        [NameToken.FlateDecode.Data] = flate,
        [NameToken.Ascii85Decode.Data] = new Ascii85Filter(),
        [NameToken.AsciiHexDecode.Data] = new AsciiHexDecodeFilter(),
    }) => _flate = flate;

    /// <summary>Whether the document would have unfolded beyond the bound.</summary>
    public bool Exceeded => _flate.Exceeded;

    private sealed class BoundedFlate : IFilter
    {
        private const int MaxUnfolded = 64 * 1024 * 1024;
        private const int MaxColumns = 64 * 1024;

        /// <summary>The zlib header, which the filter passes over unread.</summary>
        private const int Header = 2;

        private readonly FlateFilter _flate = new();
        private long _left = MaxUnfolded;

        public bool Exceeded { get; private set; }

        public bool IsSupported => true;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            if (!Exceeded)
                Exceeded = Columns(streamDictionary) > MaxColumns || (_left -= Unfolded(input)) < 0;
            return Exceeded ? Memory<byte>.Empty : _flate.Decode(input, streamDictionary, filterProvider, filterIndex);
        }

        private static int Columns(DictionaryToken dictionary) =>
            dictionary.TryGet(NameToken.DecodeParms, out DictionaryToken parameters)
            && parameters.TryGet(NameToken.Columns, out NumericToken columns) ? columns.Int : 0;

        /// <summary>How much the input unfolds into, counted no further than what is left.</summary>
        private long Unfolded(ReadOnlyMemory<byte> input)
        {
            var (total, part) = (0L, new byte[16 * 1024]);
            using var deflate = new DeflateStream(new MemoryStream(input[Math.Min(Header, input.Length)..].ToArray()),
                CompressionMode.Decompress);
            try
            {
                int read;
                while (total <= _left && (read = deflate.Read(part)) > 0)
                    total += read;
            }
            catch (InvalidDataException)
            {
                // Broken data unfolds no further; the filter itself decides what it is worth.
            }
            return total;
        }
    }
}
