using System.Collections.Immutable;
using Ovop.Core.Cases;
using Ovop.Core.Forms;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Hosting.Storage;

namespace Ovop.Functions.Tests.Award.Storage;

/// <summary>Whatever people write fits its row, and comes back to the letter.</summary>
public sealed class CaseRowTests
{
    private static readonly ApplicationNumber Number = new("2026", 1);

    [Theory]
    [InlineData(10)]
    [InlineData(30_000)]
    [InlineData(90_000)]
    [InlineData(400_000)]
    public void What_was_written_is_read(int length)
    {
        foreach (var letters in new[] { "é", "ꦧ", "\"", "x", "😀" })
        {
            var form = Form(string.Concat(Enumerable.Repeat(letters, length / letters.Length)));

            var row = CaseRow.Write(Number, form);

            TableLimits.LimitExceededBy(row).ShouldBeNull();
            row.Keys.Select(column => row[column]).OfType<string>().ShouldAllBe(text => text.All(letter => letter < 128));
            ((ApplicationForm)CaseRow.Read(row))["cerita"].ShouldBe(form["cerita"]);
        }
    }

    [Fact]
    public void What_fits_no_row_is_told_before_the_service_is_asked()
    {
        var random = new Random(1);
        var chaos = string.Create(1_000_000, random, (letters, lots) => lots.GetItems("0123456789abcdefghijklmnopqrstuvwxyz"u8.ToArray()
            .Select(letter => (char)letter).ToArray(), letters));

        Should.Throw<InvalidOperationException>(() => CaseRow.Write(Number, Form(chaos))).Message.ShouldContain("row");
    }

    private static ApplicationForm Form(string story) =>
        new(ImmutableSortedDictionary<string, string>.Empty.Add("cerita", story), DateTimeOffset.UnixEpoch);
}
