@echo off
rem Runs the Maven that this build needs, with the arguments given (none: verify), as the script "build" does elsewhere.
setlocal
set "root=%~dp0"
set "root=%root:~0,-1%"
set "maven_version=3.9.11"
set "maven_home=%root%\.build\apache-maven-%maven_version%"

rem a JDK 17 or later: JAVA_HOME, else the PATH
set "javac="
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\javac.exe" set "javac=%JAVA_HOME%\bin\javac.exe"
call :check_jdk && goto maven
set "javac="
for %%j in (javac.exe) do set "javac=%%~$PATH:j"
call :check_jdk || goto no_jdk
for %%j in ("%javac%") do for %%h in ("%%~dpj..") do set "JAVA_HOME=%%~fh"

:maven
if exist "%maven_home%\bin\mvn.cmd" (
	set "mvn=%maven_home%\bin\mvn.cmd"
	goto run
)
where mvn >nul 2>&1 || goto no_maven
set "mvn=mvn"
set "major="
for /f "tokens=3,4 delims=. " %%a in ('mvn -version 2^>nul ^| findstr /c:"Apache Maven"') do (
	set "major=%%a"
	set "minor=%%b"
)
if not defined major goto no_maven
if %major% gtr 3 goto run
if %major% equ 3 if %minor% geq 9 goto run

rem with the Maven at hand, as an ordinary artifact, from an empty folder, so that the old Maven does not read .mvn
echo build: fetching Maven %maven_version%>&2
set "repository="
call :find_repository %*
if defined repository set repository="%repository%"
set "empty=%TEMP%\preflight-maven-%RANDOM%%RANDOM%"
mkdir "%empty%" || exit /b 1
pushd "%empty%"
call mvn --batch-mode --quiet %repository% org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack "-Dartifact=org.apache.maven:apache-maven:%maven_version%:zip:bin" "-DoutputDirectory=%root%\.build" 1>&2
popd
rmdir /s /q "%empty%"
set "mvn=%maven_home%\bin\mvn.cmd"
if exist "%mvn%" goto run
echo build: could not fetch Maven %maven_version%: install Maven 3.9 or later>&2
exit /b 1

:run
cd /d "%root%"
rem these two tell of each library in the target platform, in lines of several thousand characters
set "quiet=-Dorg.slf4j.simpleLogger.log.org.eclipse.tycho.osgi.configuration.FilteringMavenLogger=warn"
set "quiet=%quiet% -Dorg.slf4j.simpleLogger.log.org.apache.maven.plugins.dependency.fromConfiguration.CopyMojo=warn"
if "%~1"=="" (
	call "%mvn%" --batch-mode --no-transfer-progress %quiet% verify
) else (
	call "%mvn%" --batch-mode --no-transfer-progress %quiet% %*
)
exit /b %ERRORLEVEL%

:check_jdk
if not defined javac exit /b 1
set "java_major=0"
rem from its folder: a quoted path at the start of the command would lose its quotes
for %%j in ("%javac%") do pushd "%%~dpj"
for /f "tokens=2 delims=. " %%v in ('javac.exe -version 2^>^&1') do set "java_major=%%v"
popd
if %java_major% geq 17 exit /b 0
exit /b 1

rem cmd splits arguments at "=" where they are not quoted
:find_repository
if "%~1"=="" exit /b 0
set "argument=%~1"
if "%argument%"=="-Dmaven.repo.local" (
	set "repository=-Dmaven.repo.local=%~2"
) else if "%argument:~0,19%"=="-Dmaven.repo.local=" (
	set "repository=%argument%"
)
shift
goto find_repository

:no_jdk
echo build: please install a JDK 17 or later and set JAVA_HOME or put it on the PATH>&2
exit /b 1

:no_maven
echo build: please install Maven and put it on the PATH>&2
exit /b 1
