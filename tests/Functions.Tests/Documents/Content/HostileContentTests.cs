using System.Globalization;
using System.IO.Compression;
using System.Text;
using FsCheck;
using FsCheck.Xunit;
using Ovop.Core.Documents.Content;
using Ovop.Functions.Documents.Content;
using static Ovop.Functions.Tests.Documents.Samples;

namespace Ovop.Functions.Tests.Documents.Content;

/// <summary>Whatever the bytes, the inspection ends soon, with facts or with one problem, and throws nothing.</summary>
public sealed class HostileContentTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    private static readonly byte[][] Heads = [[], [.. "%PDF-1.7\n"u8], [0xFF, 0xD8, 0xFF], [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]];

    [Property(MaxTest = 400)]
    public void Arbitrary_bytes_behind_any_head_are_judged(byte[] bytes, NonNegativeInt head) =>
        Judged([.. Heads[head.Get % Heads.Length], .. bytes, .. "%%EOF"u8]);

    [Property(MaxTest = 600)]
    public void Changed_documents_are_judged(int seed)
    {
        var random = new Random(seed);
        byte[][] sound = [Pdf, Certificate, PdfOf(2), Jpeg[..8192], Png[..8192], [.. Jpeg]];

        Judged(Changed(sound[random.Next(sound.Length)], random));
    }

    [Fact]
    public void A_page_tree_that_is_its_own_child_is_judged() => Judged(PdfWith("2 0 obj<</Type/Pages/Count 1/Kids[2 0 R]>>endobj"));

    [Fact]
    public void Arrays_nested_a_million_deep_are_judged() => Judged(PdfWith($"2 0 obj{new string('[', 1_000_000)}endobj"));

    [Fact]
    public void A_previous_table_that_is_this_table_is_judged() =>
        Judged(Encoding.ASCII.GetBytes("%PDF-1.4\nxref\n0 1\n0000000000 65535 f \ntrailer<</Size 1/Prev 9/Root 1 0 R>>\nstartxref\n9\n%%EOF"));

    [Fact]
    public void A_table_that_unfolds_into_a_gigabyte_is_damaged_and_never_held()
    {
        var bomb = Encoding.Latin1.GetString(Zeros(megabytes: 1024));
        var pdf = Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture,
            $"%PDF-1.5\n1 0 obj<</Type/XRef/Size 9/W[1 2 1]/Root 1 0 R/Filter/FlateDecode/Length {bomb.Length}>>stream\n{bomb}\nendstream endobj\nstartxref\n9\n%%EOF"));
        var before = GC.GetAllocatedBytesForCurrentThread();

        DocumentContent.Inspect(new MemoryStream(pdf), DocumentLimits.Default).Problems.ShouldHaveSingleItem().Code.ShouldBe("document.damaged");
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1024L * 1024 * 1024);
    }

    [Fact]
    public void A_failing_store_is_not_taken_for_a_damaged_document() =>
        Should.Throw<IOException>(() => DocumentContent.Inspect(new FailingAfter(Certificate, bytes: 40_000), DocumentLimits.Default));

    private static void Judged(byte[] bytes)
    {
        var judging = Task.Run(() => Inspect(bytes), TestContext.Current.CancellationToken);

        judging.Wait(Soon, TestContext.Current.CancellationToken).ShouldBeTrue("It does not end.");
        judging.Result.Problems.Count.ShouldBeLessThanOrEqualTo(1);
    }

    private static byte[] Changed(byte[] sound, Random random)
    {
        var bytes = sound.ToList();
        for (var change = random.Next(1, 12); change > 0 && bytes.Count > 64; change--)
        {
            var (at, length) = (random.Next(bytes.Count), random.Next(1, 64));
            length = Math.Min(length, bytes.Count - at);
            if (random.Next(5) is var way && way == 0)
                bytes.RemoveRange(at, length);
            else if (way == 1)
                bytes.InsertRange(at, bytes.GetRange(random.Next(bytes.Count - length), length));
            else if (way == 2 && random.Next(8) == 0)
                bytes.RemoveRange(at, bytes.Count - at);
            else if (way == 3)
                bytes[at] = (byte)('0' + random.Next(10));
            else
                bytes[at] = (byte)random.Next(256);
        }
        return [.. bytes];
    }

    private static byte[] PdfWith(string pages) =>
        Encoding.ASCII.GetBytes($"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n{pages}\ntrailer<</Size 3/Root 1 0 R>>\n%%EOF");

    private static byte[] Zeros(int megabytes)
    {
        using var saved = new MemoryStream();
        using (var zlib = new ZLibStream(saved, CompressionLevel.Fastest, leaveOpen: true))
            for (var (megabyte, zeros) = (0, new byte[1024 * 1024]); megabyte < megabytes; megabyte++)
                zlib.Write(zeros);
        return saved.ToArray();
    }

    /// <summary>A store that breaks off in the middle.</summary>
    private sealed class FailingAfter(byte[] content, int bytes) : MemoryStream(content)
    {
        public override int Read(byte[] buffer, int offset, int count) =>
            Position < bytes || Position > Length - 2048 ? base.Read(buffer, offset, count) : throw new IOException("The store went away.");
    }
}
