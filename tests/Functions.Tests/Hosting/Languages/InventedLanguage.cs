using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Resources;
using System.Runtime.Loader;
using Ovop.Functions.Hosting.Languages;

namespace Ovop.Functions.Tests.Hosting.Languages;

/// <summary>
/// The app as it is built, with the words of one language more beside it: a file, as the build makes it of Texts.xx.resx. It is loaded
/// once more, apart from the app of the other tests, with these tests in it.
/// </summary>
internal sealed class InventedLanguage : AssemblyLoadContext, IDisposable
{
    /// <summary>Codes from qaa to qtz are nobody's (ISO 639-2).</summary>
    public const string Code = "qaa";

    public const string OwnName = "Qaasa";

    private static readonly Assembly App = typeof(SpokenLanguages).Assembly;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ovop-language-");

    public InventedLanguage() : base(isCollectible: true)
    {
        foreach (var file in new[] { App.Location, typeof(InventedLanguage).Assembly.Location, Satellite("en") })
            Copy(file);
        using var words = File.Create(Path.Combine(_folder.CreateSubdirectory(Code).FullName, Path.GetFileName(Satellite(Code))));
        Compiled().WriteContentTo(words);
    }

    /// <summary>The word as the invented language has it.</summary>
    public static string Of(string word) => $"~{word}";

    /// <summary>What a static method of these tests answers, run with that language.</summary>
    public async Task<T> Ask<T>(Func<Task<T>> question)
    {
        var there = LoadFromAssemblyPath(Path.Combine(_folder.FullName, Path.GetFileName(typeof(InventedLanguage).Assembly.Location)));
        return await (Task<T>)there.GetType(question.Method.DeclaringType!.FullName!, throwOnError: true)!
            .GetMethod(question.Method.Name, BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)!.Invoke(null, [])!;
    }

    public void Dispose()
    {
        Unload();
        _folder.Delete(recursive: true);
    }

    protected override Assembly? Load(AssemblyName name) =>
        name.Name == App.GetName().Name && string.IsNullOrEmpty(name.CultureName)
            ? LoadFromAssemblyPath(Path.Combine(_folder.FullName, Path.GetFileName(App.Location)))
            : null;

    private static string Satellite(string code) =>
        Path.Combine(Path.GetDirectoryName(App.Location)!, code, $"{App.GetName().Name}.resources.dll");

    private void Copy(string file)
    {
        var there = Path.Combine(_folder.FullName, Path.GetRelativePath(Path.GetDirectoryName(App.Location)!, file));
        Directory.CreateDirectory(Path.GetDirectoryName(there)!);
        File.Copy(file, there);
    }

    /// <summary>An assembly of resources alone.</summary>
    private static BlobBuilder Compiled()
    {
        var name = new AssemblyName($"{App.GetName().Name}.resources") { CultureName = Code, Version = App.GetName().Version };
        var assembly = new PersistedAssemblyBuilder(name, typeof(object).Assembly);
        assembly.DefineDynamicModule(name.Name!);
        var metadata = assembly.GenerateMetadata(out var code, out _);
        var resources = new BlobBuilder();
        foreach (var book in App.GetManifestResourceNames().Where(book => book.EndsWith(".resources", StringComparison.Ordinal)))
        {
            metadata.AddManifestResource(
                ManifestResourceAttributes.Public,
                metadata.GetOrAddString(book.Replace(".resources", $".{Code}.resources", StringComparison.Ordinal)),
                default, (uint)resources.Count);
            var words = Translated(book);
            resources.WriteInt32(words.Length);
            resources.WriteBytes(words);
            resources.Align(8);
        }

        var file = new BlobBuilder();
        new ManagedPEBuilder(PEHeaderBuilder.CreateLibraryHeader(), new MetadataRootBuilder(metadata), code, managedResources: resources)
            .Serialize(file);
        return file;
    }

    private static byte[] Translated(string book)
    {
        using var read = new ResourceReader(App.GetManifestResourceStream(book)!);
        using var written = new MemoryStream();
        using var writer = new ResourceWriter(written);
        foreach (DictionaryEntry word in read)
            writer.AddResource((string)word.Key, (book, word.Key) switch
            {
                ("Ovop.Functions.Hosting.Languages.Texts.resources", "name") => OwnName,
                ("Ovop.Functions.Hosting.Languages.Texts.resources", "culture") => CultureInfo.GetCultureInfo("de-DE").Name,
                _ => Of((string)word.Value!),
            });
        writer.Generate();
        return written.ToArray();
    }
}
