using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Ovop.Functions.Register.Data;

namespace Ovop.Functions.Tests.Register.Data;

/// <summary>The description of the register's table for programs (CSV on the Web).</summary>
public sealed class CsvMetadataTests
{
    private static readonly JsonObject Metadata = CsvMetadata.Of(new("https://ovop.example/"));

    private static readonly JsonArray Columns = Metadata["tableSchema"]!["columns"]!.AsArray();

    [Fact]
    public void It_names_the_columns_of_the_table_in_their_order() =>
        Columns.Select(column => (string)column!["name"]!).ShouldBe(RegisterCsv.Write([]).TrimEnd().Split(','));

    [Fact]
    public void Every_award_has_what_it_requires_in_the_form_that_it_says()
    {
        foreach (var award in Awards.All)
        {
            var values = RegisterCsv.Values(award).ToList();
            foreach (var (place, column) in Columns.Index())
            {
                if ((bool)column!["required"]!)
                    values[place].ShouldNotBeNullOrEmpty((string?)column["name"]);
                if (values[place] is { Length: > 0 } value && column["datatype"] is JsonObject { } type && (string?)type["base"] == "string")
                    Regex.IsMatch(value, $"^(?:{type["format"]})$").ShouldBeTrue($"{column["name"]}: {value}");
            }
        }
    }

    /// <summary>A parser of others (@zazuko/rdf-parser-csvw) reads the table through it.</summary>
    [Fact]
    public async Task A_program_of_somebody_else_reads_the_table_with_types()
    {
        var folder = Directory.CreateTempSubdirectory();
        var (table, described) = (Path.Combine(folder.FullName, "register.csv"), Path.Combine(folder.FullName, "metadata.json"));
        await File.WriteAllBytesAsync(table, RegisterCsv.File([Awards.Batik]), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(described, Metadata.ToJsonString(), TestContext.Current.CancellationToken);

        var read = (await Node.Run("Register/Client/columns.mjs", table, described)).Split('\n');

        read.ShouldContain($"certificate {Awards.Batik.Certificate} string");
        read.ShouldContain($"star {Awards.Batik.Star} integer");
        read.ShouldContain($"decidedOn {Awards.Batik.DecidedOn:yyyy-MM-dd} date");
        folder.Delete(recursive: true);
    }
}
