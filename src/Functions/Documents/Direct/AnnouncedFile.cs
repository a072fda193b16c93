using System.Globalization;
using Microsoft.AspNetCore.Http;
using Ovop.Core;
using Ovop.Core.Documents.Content;
using Ovop.Functions.Documents.Receiving;
using Ovop.Functions.Hosting.Input;

namespace Ovop.Functions.Documents.Direct;

/// <summary>A file as the browser announces it: "nama", "ukuran" in bytes, and the upload to go on with ("unggahan").</summary>
/// <param name="Upload">Empty for a new one.</param>
internal sealed record AnnouncedFile(Statement Statement, long Bytes, DocumentLimits Limits, string Upload)
{
    /// <param name="stated">What is said of the file of a name.</param>
    public static Result<AnnouncedFile> Read(IFormCollection typed, DocumentLimits limits, Func<string, Result<Statement>> stated) =>
        typed["nama"].ToString() is not { Length: > 0 } name
            || !long.TryParse(typed["ukuran"], NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) ? Forms.Malformed
        : bytes == 0 ? ContentProblems.Empty
        : bytes > limits.MaxBytes ? ContentProblems.TooBig(limits)
        : stated(name) is var said && said.TryGet(out var statement)
            ? new AnnouncedFile(statement, bytes, limits, typed["unggahan"].ToString())
        : said.Problems[0];
}
